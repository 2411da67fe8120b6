import type { Measure } from "../reading.ts";

export interface MeasureAt {
	readonly value: Measure;
	readonly from: number;
	readonly to: number;
}

/** "43,24", "1.250,5" and "85" in the Vietnamese way of writing. */
export function readNumber(written: string): number {
	const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written) ? written.replace(/\./g, "") : written;
	return Number(plain.replace(",", "."));
}

const share =
	/((?:đạt|bảo đảm|đảm bảo|tối thiểu|ít nhất|trên|từ|dưới|không quá|phấn đấu)[^;.%]{0,40}?)?(\d{1,3}(?:[.,]\d+)?) ?%( trở lên)?([^;.,]{0,80})/gu;
const none = /không để (?:xảy ra|phát sinh|tồn đọng)([^;.]{3,80})/u;
const change = /(tăng|nâng cao|giảm|duy trì) (tỷ lệ [^;.,]{5,80})/u;

export function measuresIn(fold: string): MeasureAt[] {
	const found: MeasureAt[] = [];
	for (const hit of fold.matchAll(share)) {
		const before = hit[1] ?? "";
		const comparison = /dưới|không quá/.test(before)
			? "at-most"
			: /tối thiểu|ít nhất|trên|từ/.test(before) || hit[3]
				? "at-least"
				: hit[2] === "100"
					? "at-least"
					: "equal";
		const what = (hit[4] as string).trim();
		found.push({
			value: { what, comparison, value: readNumber(hit[2] as string), unit: "%" },
			from: hit.index,
			to: hit.index + hit[0].length,
		});
	}
	const never = none.exec(fold);
	if (never)
		found.push({
			value: { what: (never[1] as string).trim(), comparison: "none-occurs", value: 0, unit: null },
			from: never.index,
			to: never.index + never[0].length,
		});
	const moved = change.exec(fold);
	if (moved) {
		const comparison = moved[1] === "giảm" ? "reduce" : moved[1] === "duy trì" ? "maintain" : "increase";
		found.push({
			value: { what: (moved[2] as string).trim(), comparison, value: null, unit: "%" },
			from: moved.index,
			to: moved.index + moved[0].length,
		});
	}
	return found;
}
