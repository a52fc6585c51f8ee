import { View } from '../app/View.tsx';

export default function EntityView({ id }: { id: string }) {
  return (
    <View title="Entity">
      <p className="quiet">This view is not built yet. {id}</p>
    </View>
  );
}
