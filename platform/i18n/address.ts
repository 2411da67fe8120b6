import type { Language } from "./messages.ts";

/** An address of ours (without language) in a language: Vietnamese lies at the root, English below /en. */
export function addressIn(language: Language, address: string): string {
	if (language === "vi") return address;
	return address === "/" ? "/en" : `/en${address}`;
}
