/** `Họ  và\ntên (*)` and `HO VA TEN` are one heading: marks, case, blanks, punctuation and notes are ignored. */
export function foldHeading(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.replace(/[đĐ]/g, "d")
		.toLowerCase()
		.replace(/\([^)]*\)/g, " ")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
