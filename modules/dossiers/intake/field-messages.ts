import { defineMessages } from "#platform/i18n/messages.ts";
import type { Field } from "../domain/intake/fields.ts";
import type { ToldState } from "../domain/intake/told-states.ts";

const fieldsVi: Record<Field, string> = {
	code: "Mã hồ sơ",
	procedureCode: "Mã TTHC",
	procedureName: "Tên TTHC",
	area: "Lĩnh vực",
	body: "Cơ quan giải quyết",
	filedAt: "Ngày nộp",
	receivedAt: "Ngày tiếp nhận",
	dueAt: "Ngày hẹn trả",
	newDueAt: "Ngày hẹn lại",
	settledAt: "Ngày có kết quả",
	deliveredAt: "Ngày trả",
	endedAt: "Ngày kết thúc",
	state: "Trạng thái",
	endReason: "Lý do kết thúc",
	channel: "Kênh nộp",
	proxy: "Nộp hộ",
	fee: "Lệ phí",
	paidOnline: "Thanh toán trực tuyến",
	wantsPost: "Nhận qua bưu chính",
	digitised: "Số hóa",
	electronicResult: "Kết quả điện tử",
	synchronised: "Đồng bộ lên Cổng DVCQG",
	supplements: "Số lần bổ sung",
	returns: "Số lần trả bổ sung",
	extensions: "Số lần gia hạn",
};

const fieldsEn: Record<Field, string> = {
	code: "Code of the dossier",
	procedureCode: "Code of the procedure",
	procedureName: "Name of the procedure",
	area: "Field",
	body: "Body that settles",
	filedAt: "Filed",
	receivedAt: "Received",
	dueAt: "Due",
	newDueAt: "New date",
	settledAt: "Result",
	deliveredAt: "Handed out",
	endedAt: "Ended",
	state: "State",
	endReason: "Reason of the end",
	channel: "Channel",
	proxy: "Filed by an officer in the person's stead",
	fee: "Fee",
	paidOnline: "Paid online",
	wantsPost: "Result by post",
	digitised: "Papers digitised",
	electronicResult: "Electronic result",
	synchronised: "Sent to the national portal",
	supplements: "Supplements asked",
	returns: "Times returned",
	extensions: "Times extended",
};

const statesVi: Record<ToldState, string> = {
	filed: "Đã nộp, chờ tiếp nhận",
	"awaiting-supplement": "Chờ bổ sung trước khi tiếp nhận",
	refused: "Không tiếp nhận",
	received: "Đã tiếp nhận",
	"in-handling": "Đang giải quyết",
	returned: "Trả để bổ sung",
	settled: "Đã có kết quả",
	ineligible: "Có kết quả: không đủ điều kiện",
	delivered: "Đã trả kết quả",
	closed: "Đóng vì quá hạn bổ sung",
	stopped: "Người nộp rút hồ sơ",
	"by-reason": "Xem ở cột “Lý do kết thúc”",
};

const statesEn: Record<ToldState, string> = {
	filed: "Filed, not received yet",
	"awaiting-supplement": "Waiting for a supplement before receipt",
	refused: "Not received",
	received: "Received",
	"in-handling": "In handling",
	returned: "Returned for a supplement",
	settled: "Result is there",
	ineligible: "Result is there: not eligible",
	delivered: "Result handed out",
	closed: "Closed, the supplement did not come",
	stopped: "Withdrawn",
	"by-reason": "See the column “Reason of the end”",
};

/** What a column is read as, and what a word for a state means. */
export const fieldMessages = defineMessages(
	{ fields: fieldsVi, states: statesVi },
	{ fields: fieldsEn, states: statesEn },
);
