import { foldWords } from "./fold-words.ts";

const unsaid = new Set([
	"",
	"khong ro",
	"chua ro",
	"khong co thong tin",
	"n a",
	"na",
	"null",
	"chua biet",
	"unknown",
]);
const yes = new Set([
	"co",
	"x",
	"1",
	"true",
	"yes",
	"y",
	"dung",
	"roi",
	"da",
	"da thanh toan",
	"da so hoa",
	"v",
]);
const no = new Set(["khong", "0", "false", "no", "n", "sai", "chua", "chua thanh toan", "chua so hoa", "k"]);

/** What is not known is null, never no. */
export function readYesNo(text: string): boolean | null | "unread" {
	const words = foldWords(text);
	if (unsaid.has(words)) return null;
	if (yes.has(words)) return true;
	return no.has(words) ? false : "unread";
}

export type ToldChannel = "desk" | "post" | "portal" | "unknown";

const channels: readonly (readonly [RegExp, ToldChannel])[] = [
	[/buu chinh|buu dien|bcci|buu ta|^post$/, "post"],
	[/truc tuyen|online|qua mang|cong dich vu|cong dvc|dvc|internet|portal|vneid|mang/, "portal"],
	[/truc tiep|mot cua|1 cua|tai quay|desk|tai trung tam|tai bo phan|tai tru so/, "desk"],
];

export function readChannel(text: string): ToldChannel | "unread" {
	const words = foldWords(text);
	if (unsaid.has(words)) return "unknown";
	return channels.find(([pattern]) => pattern.test(words))?.[1] ?? "unread";
}

const free = new Set(["mien phi", "khong thu", "khong thu phi", "khong phi", "mien"]);

/** Dong: `50000`, `50.000 đ`, `50,000`, `1.250.000 đồng`; `miễn phí` is 0. */
export function readMoney(text: string): number | null | "unread" {
	const words = foldWords(text);
	if (unsaid.has(words)) return null;
	if (free.has(words)) return 0;
	const figure = text.replace(/\s|vnđ|vnd|đồng|dong|đ|₫/gi, "");
	if (/^\d{1,12}(?:[.,]0{1,2})?$/.test(figure)) return Number(figure.replace(/[.,].*$/, ""));
	return /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(figure)
		? Number(figure.replace(/[.,]/g, ""))
		: "unread";
}

/** How often something was done. */
export function readCount(text: string): number | null | "unread" {
	if (unsaid.has(foldWords(text))) return null;
	return /^\d{1,3}$/.test(text) ? Number(text) : "unread";
}
