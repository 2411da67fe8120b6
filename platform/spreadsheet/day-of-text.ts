import { Temporal } from "temporal-polyfill";

/** 05/06/2025, 5-6-2025, 5.6.2025, 2025-06-05, "ngày 5 tháng 6 năm 2025". A year of two digits is not guessed. */
export function dayOfText(text: string): Temporal.PlainDate | null {
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?$/.exec(text);
	if (iso) return realDay(iso[1], iso[2], iso[3]);
	const usual = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})(?: 0?0:00(?::00)?)?$/.exec(text);
	if (usual) return realDay(usual[4], usual[3], usual[1]);
	const long = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+năm\s+(\d{4})$/i.exec(text);
	return long ? realDay(long[3], long[2], long[1]) : null;
}

function realDay(
	year: string | undefined,
	month: string | undefined,
	day: string | undefined,
): Temporal.PlainDate | null {
	try {
		return Temporal.PlainDate.from(
			{ year: Number(year), month: Number(month), day: Number(day) },
			{ overflow: "reject" },
		);
	} catch {
		return null;
	}
}
