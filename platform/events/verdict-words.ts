import { defineMessages } from "../i18n/messages.ts";
import type { BrokenPlace, Counts } from "./verify.ts";

const place = {
	vi: ({ seal, position, event }: BrokenPlace) =>
		[event && `sự kiện ${event}`, position && `mục ${position}`, seal && `dấu ${seal}`]
			.filter(Boolean)
			.join(", "),
	en: ({ seal, position, event }: BrokenPlace) =>
		[event && `event ${event}`, position && `entry ${position}`, seal && `seal ${seal}`]
			.filter(Boolean)
			.join(", "),
};

/** The verdict over the audit trail in one sentence. */
export const verdictWords = defineMessages(
	{
		whole: ({ events, seals, unsealed, erased, root }: Counts) =>
			`Nhật ký nguyên vẹn: ${events} sự kiện trong ${seals} dấu niêm phong, ${unsealed} sự kiện đang chờ niêm phong, ${erased} sự kiện đã xóa dữ liệu cá nhân đúng luật. Dấu cuối: ${root ?? "chưa có"}`,
		broken: (broken: BrokenPlace, what: string) =>
			`Nhật ký KHÔNG nguyên vẹn. Chỗ hỏng đầu tiên (${place.vi(broken)}): ${what}`,
		progress: (events: number) => `đã kiểm ${events} sự kiện …`,
		faults: {
			"event-altered": "sự kiện đã bị sửa sau khi ghi.",
			"event-deleted": "sự kiện đã bị xóa.",
			"event-inserted": "sự kiện đã bị chèn vào sau khi dấu này được niêm phong.",
			"personal-altered": "dữ liệu cá nhân của sự kiện đã bị sửa.",
			"personal-removed": "dữ liệu cá nhân của sự kiện đã biến mất mà không có ghi nhận xóa theo luật.",
			"entry-altered": "mục niêm phong đã bị sửa hoặc bị chèn vào.",
			"entry-missing": "mục niêm phong đã bị gỡ.",
			"seal-altered": "dấu niêm phong đã bị sửa.",
			"seal-missing": "dấu niêm phong đã bị gỡ.",
			"tail-removed": "dấu đã bị gỡ ở cuối chuỗi: tệp đã giữ bên ngoài có dấu mới hơn.",
			"chain-rewritten": "chuỗi đã bị viết lại: dấu này khác với tệp đã giữ bên ngoài.",
		},
	},
	{
		whole: ({ events, seals, unsealed, erased, root }: Counts) =>
			`The audit trail is whole: ${events} events in ${seals} seals, ${unsealed} events waiting for one, personal fields of ${erased} events lawfully erased. Last root: ${root ?? "none yet"}`,
		broken: (broken: BrokenPlace, what: string) =>
			`The audit trail is NOT whole. First broken place (${place.en(broken)}): ${what}`,
		progress: (events: number) => `${events} events checked …`,
		faults: {
			"event-altered": "the event was altered after it was recorded.",
			"event-deleted": "the event was deleted.",
			"event-inserted": "the event was slipped in after this seal was set.",
			"personal-altered": "the event's personal fields were altered.",
			"personal-removed": "the event's personal fields vanished without a lawful erasure on record.",
			"entry-altered": "the entry of the seal was altered or slipped in.",
			"entry-missing": "the entry of the seal was removed.",
			"seal-altered": "the seal was altered.",
			"seal-missing": "the seal was removed.",
			"tail-removed": "seals were removed at the end: the file kept outside holds a newer one.",
			"chain-rewritten": "the chain was written anew: this seal differs from the file kept outside.",
		},
	},
);
