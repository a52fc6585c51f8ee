import { View } from '../app/View.tsx';

export default function GraphView() {
  return (
    <View title="Graph">
      <p className="quiet">This view is not built yet.</p>
    </View>
  );
}
