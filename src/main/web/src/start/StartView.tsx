import { View } from '../app/View.tsx';

export default function StartView() {
  return (
    <View title="Start">
      <p className="quiet">This view is not built yet.</p>
    </View>
  );
}
