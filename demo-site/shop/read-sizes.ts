let known: Promise<Record<string, string[]>> | undefined;

/** The sizes of every product, by id; read once, when the first is asked for. Rejects where the file cannot be had, and is asked anew next time. */
export function readSizes(): Promise<Record<string, string[]>> {
  known ??= fetch(document.body.dataset.sizesAt!).then((answer) => {
    if (!answer.ok) throw new Error(`the sizes answered ${answer.status}`);
    return answer.json() as Promise<Record<string, string[]>>;
  });
  known.catch(() => {
    known = undefined;
  });
  return known;
}
