import {
	article19,
	dossiers,
	type OneStopFlow,
	type OneStopSums,
	ofAll,
	shareOfDossiers,
} from "./one-stop.ts";

/** A number of letters means something only where there were dossiers at all. */
const anything = ({ received, settled, dueCurrent, extensions }: OneStopSums): number =>
	Math.max(received, settled, dueCurrent, extensions);

export const letters: readonly OneStopFlow[] = [
	{
		...shareOfDossiers,
		shown: "count",
		unit: { vi: "thư", en: "letters" },
		noneOf: dossiers,
		code: "letters",
		slug: "thu-xin-loi",
		name: { vi: "Thư xin lỗi đã ban hành", en: "Letters of apology" },
		definition: {
			vi: "Số thư xin lỗi và hẹn lại ngày trả ban hành trong kỳ. Nhiều thư không phải là xấu hơn: có hồ sơ trễ mà không có thư mới là điều phải hỏi.",
			en: "Letters of apology with a new date in the period. Many letters are not worse: late dossiers without a letter are what should be asked about.",
		},
		numerator: { vi: "thư xin lỗi", en: "letters of apology" },
		denominator: null,
		direction: "neither",
		law: [article19],
		take: (sums) => ({
			numerator: sums.extensions,
			denominator: null,
			of: anything(sums),
			known: anything(sums),
		}),
	},
	{
		...shareOfDossiers,
		unit: { vi: "thư", en: "letters" },
		code: "letters-in-time",
		slug: "thu-xin-loi-kip-thoi",
		name: { vi: "Thư xin lỗi gửi trước khi trễ", en: "Letters of apology sent before the date" },
		definition: {
			vi: "Trong các thư xin lỗi của kỳ, bao nhiêu thư gửi chậm nhất một ngày trước ngày hẹn, như quy định.",
			en: "Of the letters of apology of the period, how many were sent at least a day before the date, as the law asks.",
		},
		numerator: { vi: "thư gửi trước ngày hẹn", en: "letters sent before the date" },
		denominator: { vi: "thư xin lỗi", en: "letters of apology" },
		direction: "higher",
		law: [article19],
		take: (sums) => ofAll(sums.extensions - sums.lettersLate, sums.extensions),
	},
];
