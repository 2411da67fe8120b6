import { formatDay } from "#platform/i18n/index.ts";
import { Field } from "#platform/ui/index.ts";
import { recurrences } from "../../domain/task.ts";
import { taskFieldWords } from "../../plan/task-field-words.ts";
import { taskFormMessages } from "../../plan/task-form-messages.ts";
import { anchorInWords, recurrenceWords } from "../../plan/task-words.ts";
import type { TaskFormProps } from "./task-form-props.ts";

const deadlineKinds = ["day", "after", "whenever", "none"] as const;

/** Until when, from when counted, and how often. */
export function TaskWhen({ plan, task, indexCodes, context: { language } }: TaskFormProps) {
	const words = taskFormMessages[language].form;
	const fields = taskFieldWords[language];
	const deadline = task?.deadline ?? ({ kind: "day", day: null } as const);
	const time = deadline.kind === "after" ? deadline : deadline.kind === "whenever" ? deadline.within : null;
	const years = [plan.year - 1, plan.year];
	const published = indexCodes.flatMap((code) =>
		years.map((year) => `index-published:${code}:${year}` as const),
	);
	const now = deadline.kind === "after" ? deadline.anchor : "plan-issued";
	const anchors = [...new Set(["plan-issued", "period-end", ...published, now] as const)];
	return (
		<>
			<Field
				type="radio"
				name="han"
				label={fields.deadline}
				value={deadline.kind}
				options={deadlineKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
			/>
			<Field
				type="date"
				name="han_ngay"
				label={words.day}
				value={deadline.kind === "day" && deadline.day ? formatDay(deadline.day, "vi") : ""}
				optional
			/>
			<Field
				type="number"
				name="han_so"
				width={2}
				keypad="numeric"
				label={words.amount}
				hint={words.amountHint}
				value={time ? String(time.amount) : ""}
				optional
			/>
			<Field
				type="select"
				name="han_don_vi"
				label={words.unit}
				options={(["day", "working-day"] as const).map((unit) => ({ value: unit, label: words.units[unit] }))}
				empty={false}
				value={time?.unit ?? "day"}
			/>
			<Field
				type="select"
				name="han_tu"
				label={words.anchor}
				options={anchors.map((anchor) => ({ value: anchor, label: anchorInWords(anchor, language) }))}
				empty={false}
				value={now}
			/>
			<Field
				name="han_viec"
				label={words.occasion}
				hint={words.occasionHint}
				value={deadline.kind === "whenever" ? deadline.occasion : ""}
				maxlength={300}
				optional
			/>
			<Field
				type="select"
				name="dinh_ky"
				label={fields.recurrence}
				options={recurrences.map((recurrence) => ({
					value: recurrence,
					label: recurrenceWords[language][recurrence],
				}))}
				empty={false}
				value={task?.recurrence ?? "once"}
			/>
		</>
	);
}
