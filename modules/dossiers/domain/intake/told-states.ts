import { foldWords } from "./fold-words.ts";

/**
 * What a source's word for how a dossier stands may mean. Besides the states of our own: `ineligible` is settled with a
 * refusal, `by-reason` says that only the reason tells (a dossier that "ended" may have been withdrawn or closed).
 */
export const toldStates = [
	"filed",
	"awaiting-supplement",
	"refused",
	"received",
	"in-handling",
	"returned",
	"settled",
	"ineligible",
	"delivered",
	"closed",
	"stopped",
	"by-reason",
] as const;
export type ToldState = (typeof toldStates)[number];

export const isToldState = (text: string): text is ToldState =>
	(toldStates as readonly string[]).includes(text);

/** The first that matches holds, so that the narrower stands first. */
const patterns: readonly (readonly [RegExp, ToldState])[] = [
	[/\b(rut ho so|xin rut|yeu cau rut|cong dan rut|dung xu ly|dung giai quyet|da rut|rut)\b/, "stopped"],
	[/\b(khong du dieu kien|khong dap ung)\b/, "ineligible"],
	[/\b(tu choi|khong tiep nhan|khong duoc tiep nhan)\b/, "refused"],
	[/\b(qua han bo sung|khong bo sung|dong ho so|da dong)\b/, "closed"],
	[/\b(cho bo sung|yeu cau bo sung|tam dung|tra bo sung|cho cong dan bo sung|dang bo sung)\b/, "returned"],
	[/\b(da tra|da tra ket qua|da nhan ket qua|tra ket qua thanh cong)\b/, "delivered"],
	[
		/\b(da co ket qua|cho tra|da giai quyet|da xu ly xong|da hoan thanh|hoan thanh|da xu ly|co ket qua|da phe duyet)\b/,
		"settled",
	],
	[
		/\b(dang giai quyet|dang xu ly|dang thu ly|cho xu ly|cho phe duyet|dang trinh|cho ky|tham dinh)\b/,
		"in-handling",
	],
	[/\b(cho tiep nhan|moi nop|moi dang ky|da nop|cho kiem tra)\b/, "filed"],
	[/\b(da tiep nhan|moi tiep nhan|duoc tiep nhan|tiep nhan)\b/, "received"],
	[/^(ket thuc|da ket thuc|huy|da huy)$/, "by-reason"],
];

/** What the words mean by what a person said of them before, else by what they commonly mean. */
export function meaningOf(text: string, remembered: ReadonlyMap<string, string>): ToldState | null {
	const words = foldWords(text);
	const said = remembered.get(words);
	if (said !== undefined) return isToldState(said) ? said : null;
	// a call may use our own words
	if (isToldState(text) && text !== "by-reason") return text;
	return patterns.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
