import { View } from '../app/View.tsx';

export default function ReviewView() {
  return (
    <View title="Review">
      <p className="quiet">This view is not built yet.</p>
    </View>
  );
}
