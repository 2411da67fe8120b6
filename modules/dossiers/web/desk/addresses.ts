export const boardAddress = "/mot-cua";
export const receptionAddress = "/mot-cua/tiep-nhan";
export const queueAddress = "/mot-cua/hang-doi";
export const displayAddress = "/mot-cua/hang-doi/man-hinh";
export const registerAddress = "/mot-cua/so-theo-doi";
export const handOverAddress = "/mot-cua/ban-giao";
export const searchAddress = "/mot-cua/tim";
export const contactAddress = "/mot-cua/noi-lien-he";
export const dossierAddress = "/mot-cua/ho-so/:id";
export const dossierPage = (id: string, more = ""): string => `/mot-cua/ho-so/${id}${more}`;

/** An address with what was chosen on it; what is not chosen is left out. */
export function withQuery(address: string, chosen: Readonly<Record<string, string | number | null>>): string {
	const pairs = Object.entries(chosen).filter(([, value]) => value !== null && value !== "");
	const query = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)]));
	return pairs.length === 0 ? address : `${address}?${query}`;
}
