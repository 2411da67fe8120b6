import { defineMessages } from "#platform/i18n/messages.ts";
import type { RowFault } from "../domain/intake/faults.ts";

type Other = Pick<RowFault, "other">;

/** What is wrong with a row, and what to do: one sentence for each kind of fault; and what a doubt means. */
export const faultMessages = defineMessages(
	{
		faults: {
			"code-missing": () => "Thiếu mã hồ sơ. Hãy điền mã.",
			"code-wrong": () => "Mã hồ sơ phải dài từ 3 đến 80 ký tự. Hãy xem lại mã.",
			"code-twice": ({ other }: Other) => `Mã này đã có ở dòng ${other}. Hãy giữ một trong hai dòng.`,
			"body-missing": () => "Thiếu cơ quan giải quyết. Hãy điền tên cơ quan.",
			"body-unknown": () =>
				"Không nhận ra cơ quan này trong địa bàn của hệ thống. Hãy chọn cơ quan ở phần “Tên cơ quan”, hoặc sửa tên.",
			"body-ambiguous": () =>
				"Có nhiều cơ quan cùng tên này. Hãy ghi thêm huyện hoặc xã, hoặc chọn cơ quan ở phần “Tên cơ quan”.",
			"body-not-then": ({ other }: Other) =>
				`Cơ quan này không có vào ngày tiếp nhận (chỉ có ${other}). Hãy ghi cơ quan của ngày đó, hoặc xem lại ngày.`,
			"begin-missing": () => "Thiếu ngày tiếp nhận và ngày nộp. Cần ít nhất một trong hai.",
			"day-unread": () => "Không đọc được ngày. Hãy ghi dd/mm/yyyy, có thể kèm giờ, ví dụ 05/06/2025 08:30.",
			"day-unreal": () => "Không có ngày hoặc giờ này. Hãy xem lại; ngày ghi trước, tháng ghi sau.",
			"day-too-early": () => "Ngày trước năm 1995. Hãy xem lại năm.",
			"day-in-future": () => "Ngày ở tương lai. Việc chưa xảy ra thì để trống.",
			"received-before-filed": ({ other }: Other) =>
				`Tiếp nhận trước khi nộp (nộp ${other}). Hãy xem lại hai ngày.`,
			"due-before-received": ({ other }: Other) =>
				`Hẹn trả trước khi tiếp nhận (tiếp nhận ${other}). Hãy xem lại hai ngày.`,
			"settled-before-received": ({ other }: Other) =>
				`Có kết quả trước khi tiếp nhận (tiếp nhận ${other}). Hãy xem lại hai ngày.`,
			"delivered-before-settled": ({ other }: Other) =>
				`Trả trước khi có kết quả (có kết quả ${other}). Hãy xem lại hai ngày.`,
			"ended-before-received": ({ other }: Other) =>
				`Kết thúc trước khi tiếp nhận (tiếp nhận ${other}). Hãy xem lại hai ngày.`,
			"ended-without-day": () =>
				"Trạng thái nói đã xong nhưng không có ngày. Hãy điền ngày có kết quả hoặc kết thúc.",
			"state-unknown": () =>
				"Không hiểu trạng thái này. Hãy chọn nghĩa ở phần “Chữ chỉ trạng thái”, hoặc sửa trạng thái.",
			"state-against-days": () =>
				"Trạng thái nói chưa xong nhưng có ngày kết quả. Hãy sửa trạng thái hoặc bỏ ngày.",
		},
		doubts: {
			"procedure-unknown": "Thủ tục chưa có trong danh mục vào ngày tiếp nhận: giữ mã và tên như trong tệp",
			"due-missing": "Không có ngày hẹn trả: không tính được đúng hạn",
			"settled-by-day": "Ngày có kết quả không kèm giờ: cùng ngày với hẹn trả thì tính là đúng hạn",
			"due-by-day": "Ngày hẹn trả không kèm giờ: tính đến hết giờ làm việc của ngày đó",
			"settled-from-delivered": "Không có ngày có kết quả: lấy ngày trả, có thể muộn hơn thực tế",
			"received-from-filed": "Không có ngày tiếp nhận: lấy ngày nộp",
			"state-inferred": "Không có trạng thái: suy ra từ các ngày",
			"channel-unknown": "Không hiểu kênh nộp: ghi là không rõ",
			"not-yes-no": "Không phải có hay không: ghi là không rõ",
			"number-unread": "Không đọc được số: ghi là không rõ",
			"moved-earlier": "Ngày hẹn lại sớm hơn ngày hẹn đầu",
		},
	},
	{
		faults: {
			"code-missing": () => "The code is missing. Fill it in.",
			"code-wrong": () => "A code has 3 to 80 letters. Check it.",
			"code-twice": ({ other }: Other) => `Row ${other} has this code already. Keep one of the two.`,
			"body-missing": () => "The body that settles is missing. Fill in its name.",
			"body-unknown": () =>
				"This body was not recognised in the territory of the system. Choose it under “Names of bodies”, or mend the name.",
			"body-ambiguous": () =>
				"Several bodies have this name. Add district or commune, or choose the body under “Names of bodies”.",
			"body-not-then": ({ other }: Other) =>
				`There was no such body on the day of receipt (only ${other}). Name the body of that day, or check the day.`,
			"begin-missing": () => "Neither day of receipt nor of filing. One of them is needed.",
			"day-unread": () =>
				"The day cannot be read. Write dd/mm/yyyy, with a time if known, such as 05/06/2025 08:30.",
			"day-unreal": () => "There is no such day or time. Check it; the day comes before the month.",
			"day-too-early": () => "A day before 1995. Check the year.",
			"day-in-future": () => "A day in the future. What has not happened is left empty.",
			"received-before-filed": ({ other }: Other) =>
				`Received before it was filed (filed ${other}). Check both days.`,
			"due-before-received": ({ other }: Other) =>
				`Due before it was received (received ${other}). Check both days.`,
			"settled-before-received": ({ other }: Other) =>
				`A result before it was received (received ${other}). Check both days.`,
			"delivered-before-settled": ({ other }: Other) =>
				`Handed out before there was a result (result ${other}). Check both days.`,
			"ended-before-received": ({ other }: Other) =>
				`Ended before it was received (received ${other}). Check both days.`,
			"ended-without-day": () =>
				"The state says it is over, but there is no day. Fill in the day of the result or end.",
			"state-unknown": () =>
				"This state is not understood. Choose its meaning under “Words for states”, or mend it.",
			"state-against-days": () =>
				"The state says it goes on, but there is a day of a result. Mend one of them.",
		},
		doubts: {
			"procedure-unknown":
				"Procedure not in the catalogue on the day of receipt: code and name are kept as in the file",
			"due-missing": "No due date: whether it was on time cannot be told",
			"settled-by-day": "The result has a day without hours: on the due day it counts as on time",
			"due-by-day": "The due date has no hours: it runs to closing time of that day",
			"settled-from-delivered": "No day of the result: the day of handing out is taken, which may be later",
			"received-from-filed": "No day of receipt: the day of filing is taken",
			"state-inferred": "No state: inferred from the days",
			"channel-unknown": "Channel not understood: kept as not known",
			"not-yes-no": "Neither yes nor no: kept as not known",
			"number-unread": "No number: kept as not known",
			"moved-earlier": "The new date lies before the first one",
		},
	},
);
