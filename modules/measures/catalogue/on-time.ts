import {
	decision766,
	decree118,
	type OneStopFlow,
	type OneStopSums,
	ofAll,
	ofKnown,
	shareOfDossiers,
} from "./one-stop.ts";

const settledWithDate = (sums: OneStopSums): number => sums.settled - sums.settledWithoutDate;
const settledLate = (sums: OneStopSums): number => settledWithDate(sums) - sums.settledByCurrent;

export const onTime: readonly OneStopFlow[] = [
	{
		...shareOfDossiers,
		code: "on-time-settled",
		slug: "dung-han-da-giai-quyet",
		name: {
			vi: "Đúng hạn trong số đã giải quyết, theo ngày hẹn đang có hiệu lực",
			en: "On time among those settled, by the date that holds",
		},
		definition: {
			vi: "Trong các hồ sơ giải quyết xong trong kỳ, bao nhiêu hồ sơ xong trước hoặc đúng ngày hẹn trả. Nếu ngày hẹn đã được lùi bằng thư xin lỗi thì tính theo ngày hẹn mới. Đây là cách các cơ quan thường công bố; hồ sơ quá hạn mà chưa xong không nằm trong số này.",
			en: "Of the dossiers settled in the period, how many were settled by the promised date. Where a letter of apology moved the date, the new one counts. This is what offices usually publish; dossiers past their date and still open are not in it.",
		},
		numerator: { vi: "hồ sơ giải quyết đúng hoặc trước ngày hẹn", en: "dossiers settled by their date" },
		denominator: { vi: "hồ sơ đã giải quyết có ngày hẹn", en: "dossiers settled that had a date" },
		direction: "higher",
		law: [decree118, decision766],
		take: (sums) => ofKnown(sums.settledByCurrent, settledWithDate(sums), sums.settled),
	},
	{
		...shareOfDossiers,
		code: "on-time-settled-first",
		slug: "dung-han-da-giai-quyet-theo-hen-dau",
		name: {
			vi: "Đúng hạn trong số đã giải quyết, theo ngày hẹn đầu tiên",
			en: "On time among those settled, by the first date",
		},
		definition: {
			vi: "Như trên, nhưng tính theo ngày hẹn ghi lần đầu trên giấy tiếp nhận: việc lùi ngày hẹn không làm hồ sơ trễ thành đúng hạn.",
			en: "The same by the date first written on the receipt: moving the date does not make a late dossier one in time.",
		},
		numerator: {
			vi: "hồ sơ giải quyết đúng hoặc trước ngày hẹn đầu",
			en: "dossiers settled by their first date",
		},
		denominator: { vi: "hồ sơ đã giải quyết có ngày hẹn", en: "dossiers settled that had a date" },
		direction: "higher",
		law: [decree118],
		take: (sums) => ofKnown(sums.settledByFirst, settledWithDate(sums), sums.settled),
	},
	{
		...shareOfDossiers,
		code: "on-time-due",
		slug: "dung-han-den-han",
		wholeDaysOnly: true,
		name: {
			vi: "Đúng hạn trong số đến hạn, theo ngày hẹn đang có hiệu lực",
			en: "On time among those due, by the date that holds",
		},
		definition: {
			vi: "Trong các hồ sơ có ngày hẹn rơi vào kỳ, bao nhiêu hồ sơ đã xong khi đến ngày đó. Hồ sơ quá hạn mà chưa xong vẫn nằm ở mẫu số, nên để lâu không làm tỷ lệ đẹp lên.",
			en: "Of the dossiers whose date fell into the period, how many were settled by it. Those past their date and still open stay in the denominator, so that leaving them lie does not flatter the rate.",
		},
		numerator: { vi: "hồ sơ xong khi đến ngày hẹn", en: "dossiers settled by their date" },
		denominator: { vi: "hồ sơ có ngày hẹn trong kỳ", en: "dossiers whose date fell into the period" },
		direction: "higher",
		law: [decree118],
		take: (sums) => ofAll(sums.dueCurrentMet, sums.dueCurrent),
	},
	{
		...shareOfDossiers,
		code: "on-time-due-first",
		slug: "dung-han-den-han-theo-hen-dau",
		wholeDaysOnly: true,
		name: {
			vi: "Đúng hạn trong số đến hạn, theo ngày hẹn đầu tiên",
			en: "On time among those due, by the first date",
		},
		definition: {
			vi: "Như trên, nhưng tính theo ngày hẹn đầu tiên: khắt khe nhất trong bốn cách tính, vì cả hồ sơ còn mở và việc lùi ngày hẹn đều được tính.",
			en: "The same by the first date: the strictest of the four, since both open dossiers and moved dates count.",
		},
		numerator: { vi: "hồ sơ xong khi đến ngày hẹn đầu", en: "dossiers settled by their first date" },
		denominator: {
			vi: "hồ sơ có ngày hẹn đầu trong kỳ",
			en: "dossiers whose first date fell into the period",
		},
		direction: "higher",
		law: [decree118],
		take: (sums) => ofAll(sums.dueFirstMet, sums.dueFirst),
	},
	{
		...shareOfDossiers,
		code: "early",
		slug: "truoc-han",
		name: { vi: "Giải quyết trước hạn", en: "Settled early" },
		definition: {
			vi: "Trong các hồ sơ giải quyết xong trong kỳ, bao nhiêu hồ sơ xong trước ngày hẹn ít nhất một ngày làm việc.",
			en: "Of the dossiers settled in the period, how many were settled at least one working day before their date.",
		},
		numerator: { vi: "hồ sơ xong trước ngày hẹn", en: "dossiers settled before their date" },
		denominator: { vi: "hồ sơ đã giải quyết có ngày hẹn", en: "dossiers settled that had a date" },
		direction: "higher",
		law: [decree118],
		take: (sums) => ofKnown(sums.settledEarly, settledWithDate(sums), sums.settled),
	},
	{
		...shareOfDossiers,
		shown: "mean",
		unit: { vi: "ngày làm việc", en: "working days" },
		noneOf: { vi: "hồ sơ giải quyết trễ", en: "dossiers settled late" },
		code: "late-days",
		slug: "so-ngay-tre",
		name: { vi: "Số ngày trễ của một hồ sơ trễ", en: "Days late of a late dossier" },
		definition: {
			vi: "Tổng số ngày làm việc trễ chia cho số hồ sơ giải quyết trễ trong kỳ. Cho biết khi đã trễ thì người dân phải chờ thêm bao lâu; hồ sơ đúng hạn không kéo số này xuống.",
			en: "Working days late, summed, over the dossiers settled late in the period. It says how much longer people wait once it is late; dossiers in time do not draw it down.",
		},
		numerator: { vi: "ngày làm việc trễ", en: "working days late" },
		denominator: { vi: "hồ sơ giải quyết trễ", en: "dossiers settled late" },
		direction: "lower",
		law: [decree118],
		take: (sums) => ofKnown(sums.lateDays, sums.lateDaysKnown, settledLate(sums)),
	},
];
