import { z } from "zod";
import type { Field } from "./fields.ts";
import type { ToldCells } from "./read-row.ts";
import { toldStates } from "./told-states.ts";

const said = (text: string) => ({ description: text });
const moment = z
	.string()
	.max(40)
	.meta(
		said(
			"Ngày, có thể kèm giờ / a day, with a time if known: 2026-11-02, 2026-11-02T08:10:00+07:00, 02/11/2026 08:10",
		),
	);
const flag = z.boolean().nullable();
const count = z.int().min(0).max(999);

/** A dossier that another system runs, as it tells of it. What is left out or null is not known, never no. */
export const measuredDossier = z
	.strictObject({
		run: z.literal(false).optional(),
		code: z.string().max(80).meta(said("Mã hồ sơ / code, unique within the system")),
		body: z
			.string()
			.max(300)
			.meta(said("Tên cơ quan giải quyết, hoặc mã của Gương / body that settles: name, or id here")),
		procedureCode: z.string().max(60).nullable().optional().meta(said("Mã TTHC / code of the procedure")),
		procedureName: z.string().max(500).nullable().optional().meta(said("Tên TTHC / its name")),
		area: z.string().max(200).nullable().optional().meta(said("Lĩnh vực / field")),
		filedAt: moment.nullable().optional(),
		receivedAt: moment.nullable().optional(),
		dueAt: moment.nullable().optional().meta(said("Hẹn trả lần đầu / first due date")),
		newDueAt: moment.nullable().optional().meta(said("Hẹn lại / date after an extension")),
		settledAt: moment.nullable().optional().meta(said("Có kết quả / when the result was there")),
		deliveredAt: moment.nullable().optional().meta(said("Trả kết quả / when it was handed out")),
		endedAt: moment.nullable().optional().meta(said("Kết thúc không có kết quả / end without a result")),
		state: z
			.string()
			.max(200)
			.nullable()
			.optional()
			.meta(
				said(
					`Trạng thái / state: ${toldStates.filter((state) => state !== "by-reason").join(", ")}, hoặc chữ của hệ thống / or words of the system`,
				),
			),
		endReason: z.string().max(300).nullable().optional(),
		channel: z
			.enum(["desk", "post", "portal", "unknown"])
			.nullable()
			.optional()
			.meta(said("Kênh nộp / how it came")),
		proxy: flag.optional().meta(said("Cán bộ nộp hộ / filed by an officer in the person's stead")),
		fee: z.number().min(0).nullable().optional().meta(said("Phí, lệ phí, đồng / dong to pay; 0: free")),
		paidOnline: flag.optional(),
		wantsPost: flag.optional(),
		digitised: flag.optional(),
		electronicResult: flag.optional(),
		synchronised: flag.optional().meta(said("Đã đồng bộ lên Cổng DVCQG / sent to the national portal")),
		supplements: count.nullable().optional(),
		returns: count.nullable().optional(),
		extensions: count.nullable().optional(),
	})
	.meta(said("Hồ sơ chạy ở hệ thống khác, Gương chỉ đo / run elsewhere, measured here"));

/** A dossier that was filed online and is to be run here: it waits at the desk, whose eight working hours begin now. */
export const filedDossier = z
	.strictObject({
		run: z.literal(true),
		code: z.string().min(3).max(80).meta(said("Mã ở hệ thống gửi / code in the sending system")),
		deskBody: z
			.string()
			.max(80)
			.meta(
				said("Mã cơ quan tiếp nhận ở Gương / id of the body that receives, such as vn34:06436/xa.tt-pvhcc"),
			),
		body: z.string().max(80).meta(said("Mã cơ quan giải quyết ở Gương / id of the body that settles")),
		procedureCode: z.string().max(60).meta(said("Mã TTHC đang có hiệu lực / code of a procedure in force")),
		filedAt: z.iso.datetime({ offset: true }).meta(said("Thời điểm nộp / when it was filed")),
		applicant: z.strictObject({
			kind: z.enum(["person", "organisation"]),
			name: z.string().min(1).max(200),
			phone: z.string().max(30).nullable().optional(),
			email: z.string().max(200).nullable().optional(),
			address: z.string().max(300).nullable().optional(),
		}),
		papers: z
			.array(z.strictObject({ name: z.string().min(1).max(300) }))
			.max(50)
			.default([]),
		proxy: flag.optional(),
		wantsPost: flag.optional(),
	})
	.meta(said("Hồ sơ nộp trực tuyến để giải quyết trong Gương / filed online, to be run here"));

export const mostInCall = 1_000;

export const dossierCall = z
	.array(z.union([filedDossier, measuredDossier]))
	.min(1)
	.max(mostInCall);
export type MeasuredDossier = z.output<typeof measuredDossier>;
export type FiledDossier = z.output<typeof filedDossier>;

/** What a call tells, as if it stood in a row of a file: the same rules judge both. */
export function cellsOfCall({ run: _, ...told }: MeasuredDossier): ToldCells {
	const cells: Partial<Record<Field, string>> = {};
	for (const [field, value] of Object.entries(told)) {
		if (value === null || value === undefined || value === "") continue;
		cells[field as Field] = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
	}
	return cells;
}
