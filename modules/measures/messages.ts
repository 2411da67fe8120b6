import { defineMessages } from "#platform/i18n/index.ts";

/** What figures are called and why one is not there; used wherever a figure of a measure is shown. */
export const measureMessages = defineMessages(
	{
		missing: {
			nothing: (unit: string) => `không có ${unit}`,
			"not-known": "chưa ai ghi lại",
			"not-yet": "chưa đến kỳ",
			"no-place": "khi đó chưa có hoặc không còn đơn vị này",
			"not-counted": "không tính cho thời gian này",
			"not-published": "quá ít để công bố",
		},
		parts: (numerator: string, denominator: string) => `${numerator}/${denominator}`,
		doubts: {
			knownInPart: (known: string, of: string) => `chỉ biết ở ${known} trên ${of}`,
			notOver: "kỳ chưa kết thúc, số còn thay đổi",
			began: (day: string) => `đơn vị có từ ${day}`,
			ended: (day: string) => `đơn vị có đến hết ${day}`,
		},
		during: (days: string) => `trong thời gian ${days}`,
		atEndOf: (day: string) => `hết ngày ${day}`,
		asOf: (moment: string) => `tính đến ${moment}`,
		sentence: (place: string, when: string, name: string, figure: string) =>
			`${place}, ${when}: ${name}: ${figure}`,
		outOf: (figure: string, numerator: string, of: string, denominator: string, ofWhat: string) =>
			`${figure} (${numerator} ${of} trên ${denominator} ${ofWhat})`,
		minutes: (from: number, below: number) => `từ ${from} đến dưới ${below} phút`,
		minutesUp: (from: number) => `từ ${from} phút trở lên`,
		adds: {
			flow: "Cộng được giữa các nơi và qua các ngày; tỷ lệ là tổng tử số chia tổng mẫu số, không lấy bình quân các tỷ lệ.",
			stock:
				"Là con số của một ngày: cộng được giữa các nơi trong cùng một ngày, không cộng các ngày với nhau.",
			distribution:
				"Đếm theo từng khoảng; số đếm của mỗi khoảng cộng được giữa các nơi và qua các ngày. Trung vị lấy từ các khoảng đã cộng, không lấy bình quân các trung vị.",
			none: "Không cộng được với nơi khác, kỳ khác.",
		},
		addsShort: {
			flow: "cộng theo nơi và theo ngày",
			stock: "cộng theo nơi, trong một ngày",
			distribution: "cộng theo từng khoảng",
			none: "không cộng",
		},
		direction: {
			higher: "cao hơn là tốt hơn",
			lower: "thấp hơn là tốt hơn",
			neither: "không có chiều tốt, xấu",
		},
		target: {
			higher: (value: string) => `ít nhất ${value}`,
			lower: (value: string) => `nhiều nhất ${value}`,
			neither: (value: string) => value,
		},
		known: { "by-system": "số liệu hệ thống", "self-declared": "tự khai" },
	},
	{
		missing: {
			nothing: (unit) => `no ${unit}`,
			"not-known": "nobody recorded it",
			"not-yet": "not yet",
			"no-place": "this unit did not exist then",
			"not-counted": "not counted for this time",
			"not-published": "too few to be published",
		},
		parts: (numerator, denominator) => `${numerator}/${denominator}`,
		doubts: {
			knownInPart: (known, of) => `known of ${known} out of ${of}`,
			notOver: "the period is not over, the figure still moves",
			began: (day) => `the unit exists since ${day}`,
			ended: (day) => `the unit existed until the end of ${day}`,
		},
		during: (days) => `in ${days}`,
		atEndOf: (day) => `at the end of ${day}`,
		asOf: (moment) => `as of ${moment}`,
		sentence: (place, when, name, figure) => `${place}, ${when}: ${name}: ${figure}`,
		outOf: (figure, numerator, of, denominator, ofWhat) =>
			`${figure} (${numerator} ${of} out of ${denominator} ${ofWhat})`,
		minutes: (from, below) => `from ${from} to less than ${below} minutes`,
		minutesUp: (from) => `${from} minutes or more`,
		adds: {
			flow: "Adds over places and over days; a rate is the sum of numerators over the sum of denominators, never a mean of rates.",
			stock: "A figure of one day: adds over places on that day, never over days.",
			distribution:
				"Counted by class; the counts of a class add over places and days. The median is taken from the classes added up, never as a mean of medians.",
			none: "Adds with no other place or period.",
		},
		addsShort: {
			flow: "adds over places and days",
			stock: "adds over places, on one day",
			distribution: "adds class by class",
			none: "does not add",
		},
		direction: { higher: "higher is better", lower: "lower is better", neither: "neither side is better" },
		target: {
			higher: (value) => `at least ${value}`,
			lower: (value) => `at most ${value}`,
			neither: (value) => value,
		},
		known: { "by-system": "counted by the system", "self-declared": "self-declared" },
	},
);
