/** What the widget of the bench asks: about two kilobytes of answer, of two systems. */
export const WIDGET = `query Widget($text: String) {
  search(text: $text) { total products { id name price stock { count } } }
}`;
