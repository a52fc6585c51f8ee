import { View } from '../app/View.tsx';

export default function ImportView() {
  return (
    <View title="Import">
      <p className="quiet">This view is not built yet.</p>
    </View>
  );
}
