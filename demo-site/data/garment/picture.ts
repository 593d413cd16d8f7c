/** A whole picture as SVG text, 4:5 unless told otherwise. */
export function picture(defs: string, content: string, width = 400, height = 500): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" stroke-linejoin="round" stroke-linecap="round">` +
    `<defs>${defs}</defs>${content}</svg>`
  );
}

/** A soft shadow that a group throws by `filter="url(#id)"`: near and dark, far and faint. */
export function shadow(id: string, dx: number, dy: number, blur: number, opacity = 0.26): string {
  return (
    `<filter id="${id}" x="-.25" y="-.25" width="1.5" height="1.6"><feDropShadow dx="${dx / 4}" dy="${dy / 4}" stdDeviation="${blur / 4}" flood-color="#2c2038" flood-opacity="${opacity}"/>` +
    `<feDropShadow dx="${dx}" dy="${dy}" stdDeviation="${blur}" flood-color="#2c2038" flood-opacity="${opacity}"/></filter>`
  );
}
