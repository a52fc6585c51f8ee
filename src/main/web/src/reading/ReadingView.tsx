import { View } from '../app/View.tsx';

export default function ReadingView({ id }: { id: string }) {
  return (
    <View title="Reading">
      <p className="quiet">This view is not built yet. {id}</p>
    </View>
  );
}
