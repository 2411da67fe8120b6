import type { BodyView } from "#modules/organisation/index.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Details, Field, Form } from "#platform/ui/index.ts";
import { boardMessages } from "../../desk/board-messages.ts";
import { groupCodes } from "../../domain/desk/board-groups.ts";
import type { BoardFilter, BoardTally } from "../../queries/desk/board.ts";
import { boardAddress, withQuery } from "./addresses.ts";

interface Props {
	readonly desk: BodyView;
	readonly filter: BoardFilter;
	readonly officers: ReadonlyMap<string, string>;
	readonly steps: readonly BoardTally[];
	readonly context: RequestContext;
}

/** By address, so that a narrowed list can be kept as a bookmark. */
export function BoardFilters({ desk, filter, officers, steps, context: { language, to, form } }: Props) {
	const words = boardMessages[language].filters;
	const procedures = new Map(steps.flatMap(({ key, name }) => (key && name ? [[key, name] as const] : [])));
	if (officers.size === 0 && procedures.size < 2) return null;
	const group = groupCodes[filter.group];
	return (
		<Details summary={words.title} open={filter.officerId !== null || filter.procedureId !== null} inline>
			<Form form={form} method="get" action={`${to(boardAddress)}#ho-so`}>
				<input type="hidden" name="ban" value={desk.id} />
				<input type="hidden" name="nhom" value={group} />
				<Field
					type="select"
					name="can_bo"
					label={words.officer}
					empty={words.anyone}
					value={filter.officerId ?? ""}
					options={[...officers].map(([value, label]) => ({ value, label }))}
					optional
				/>
				<Field
					type="select"
					name="thu_tuc"
					label={words.procedure}
					empty={words.any}
					value={filter.procedureId ?? ""}
					options={[...procedures].map(([value, label]) => ({ value, label }))}
					optional
				/>
				<Actions>
					<Button kind="second">{words.button}</Button>
					<a href={to(withQuery(boardAddress, { ban: desk.id, nhom: group }))}>{words.clear}</a>
				</Actions>
			</Form>
		</Details>
	);
}
