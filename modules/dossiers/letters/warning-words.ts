import type { Temporal } from "temporal-polyfill";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import type { ToldOf } from "../queries/letters/warnings.ts";
import type { WarningKind } from "./tables.ts";

const heads: Readonly<Record<WarningKind, (count: string) => string>> = {
	"date-passed": (count) => `${count} hồ sơ đã quá hạn, chưa có kết quả và chưa có thư xin lỗi:`,
	"date-near": (count) =>
		`${count} hồ sơ sắp đến hạn, chưa có kết quả (nếu không kịp thì gửi thư xin lỗi trước hạn):`,
	"explanation-passed": (count) => `${count} giải trình với cấp trên đã quá hạn:`,
	"explanation-near": (count) => `${count} hồ sơ trễ hạn phải giải trình với cấp trên:`,
	"to-judge": (count) => `${count} giải trình đang chờ Ông/Bà ghi nhận:`,
};
const order = Object.keys(heads) as WarningKind[];
/** More of them are a list to open, not a letter to read. */
const mostNamed = 20;

interface Warned {
	readonly name: string;
	readonly told: readonly ToldOf[];
	readonly today: Temporal.PlainDate;
	readonly origin: string;
}

export function warningMail({ name, told, today, origin }: Warned) {
	const part = (kind: WarningKind): string[] => {
		const of = told.filter((each) => each.kind === kind);
		if (of.length === 0) return [];
		const rest = of.length - mostNamed;
		return [
			heads[kind](formatCount(of.length, "vi")),
			...of.slice(0, mostNamed).map(({ code, day }) => `- ${code}, hạn ${formatDay(day, "vi")}`),
			...(rest > 0 ? [`- và ${formatCount(rest, "vi")} hồ sơ khác`] : []),
			"",
		];
	};
	return {
		subject: `Hồ sơ đến hạn, quá hạn: ${formatCount(told.length, "vi")} việc mới ngày ${formatDay(today, "vi")}`,
		text: [
			`Kính gửi Ông/Bà ${name},`,
			"",
			...order.flatMap(part),
			`Xem và xử lý: ${origin}/thu-xin-loi`,
			"",
			"Mỗi ngày hẹn chỉ báo một lần. Thư này không ghi tên người nộp.",
		].join("\n"),
	};
}
