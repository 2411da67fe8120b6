import { pointLetters } from "../text/labels.ts";

/** "a)", "d)", "đ)", "e)": points go by the Vietnamese alphabet, which no word processor counts; past y they are doubled. */
export function letterLabel(ordinal: number): string {
	const at = (ordinal - 1) % pointLetters.length;
	return `${(pointLetters[at] as string).repeat(Math.ceil(ordinal / pointLetters.length))})`;
}
