import { bodyListAt, foundBodies } from "../bodies/body-list.ts";
import { type Passage, partOf, placeOf } from "../text/passage.ts";
import { deadlineOfCell } from "./deadline.ts";
import type { Draft } from "./draft.ts";
import type { MetadataField } from "./metadata.ts";
import { recurrenceIn } from "./recurrence.ts";
import type { TaskContext } from "./task-context.ts";

/** Writes what one line or cell says into a task. */
export function applyField(draft: Draft, value: Passage, field: MetadataField, context: TaskContext): void {
	const { lineOf } = context;
	const named = () => ({ raw: value.words.replace(/[\s;.]+$/, ""), place: placeOf(value, lineOf) });
	if (field === "lead" || field === "coordinators") {
		const mixed = /[;,.] ?(?:(?:cơ quan|đơn vị) )?phối hợp(?: với| thực hiện)?\s*:?/u.exec(value.fold);
		const list = bodyListAt(
			mixed && field === "lead" ? partOf(value, 0, mixed.index) : value,
			0,
			context.bodies,
		);
		const found = foundBodies(value, list.bodies, lineOf);
		if (field === "coordinators") draft.coordinators = found;
		else {
			draft.leads = found;
			draft.leadBasis = found.length > 0 ? "explicit" : draft.leadBasis;
			if (mixed)
				draft.coordinators = foundBodies(
					value,
					bodyListAt(value, mixed.index + mixed[0].length, context.bodies).bodies,
					lineOf,
				);
		}
	} else if (field === "deadline") {
		const deadline = deadlineOfCell(value.fold, context.deadline);
		const recurrence = recurrenceIn(value.fold);
		if (deadline) draft.deadline = { at: deadline, passage: value };
		if (recurrence) draft.recurrence = { at: recurrence, passage: value };
	} else if (field === "output") draft.outputNamed = named();
	else if (field === "funds") draft.funds = named();
	else draft.measureNamed = named();
}
