/** What stands so many places further on (or before), as long as the queue reaches that far. */
export function beside<Item>(queue: readonly Item[], index: number, by: number): Item | undefined {
  return index + by < 0 ? undefined : queue[index + by];
}
