// A word to the reader at the foot of the page, read out too.
export function status(text: string) {
  const box = document.querySelector('#status');
  if (box) box.textContent = text;
}
