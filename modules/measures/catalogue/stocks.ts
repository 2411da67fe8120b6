import type { StockMeasure } from "../domain/measure.ts";
import { always, decree118, dossiers, type OneStopStock, ofAll } from "./one-stop.ts";

/** What lies open at the end of a day. */
export const stocks: readonly StockMeasure<OneStopStock>[] = [
	{
		...always,
		adds: "stock",
		rows: "stock",
		shown: "count",
		unit: dossiers,
		code: "open",
		slug: "ho-so-dang-giai-quyet",
		name: { vi: "Hồ sơ đang giải quyết", en: "Dossiers open" },
		definition: {
			vi: "Số hồ sơ đã tiếp nhận mà đến hết ngày chưa có kết quả, chưa bị từ chối, chưa khép lại.",
			en: "Dossiers received that by the end of the day had no result, were not refused and not closed.",
		},
		numerator: { vi: "hồ sơ đang giải quyết", en: "dossiers open" },
		denominator: null,
		direction: "neither",
		law: [decree118],
		take: ({ open }) => ({ numerator: open, denominator: null, of: 1, known: 1 }),
	},
	{
		...always,
		adds: "stock",
		rows: "stock",
		shown: "share",
		unit: dossiers,
		code: "overdue",
		wholeDaysOnly: true,
		slug: "ho-so-qua-han",
		name: { vi: "Hồ sơ quá hạn chưa xong", en: "Dossiers past their date and open" },
		definition: {
			vi: "Trong các hồ sơ đang giải quyết khi hết ngày, bao nhiêu hồ sơ đã quá ngày hẹn. Tỷ lệ đúng hạn trong số đã giải quyết không cho thấy các hồ sơ này.",
			en: "Of the dossiers open at the end of the day, how many were past their date. The rate on time among those settled does not show them.",
		},
		numerator: { vi: "hồ sơ quá ngày hẹn", en: "dossiers past their date" },
		denominator: { vi: "hồ sơ đang giải quyết", en: "dossiers open" },
		direction: "lower",
		law: [decree118],
		take: ({ open, overdue }) => ofAll(overdue, open),
	},
];
