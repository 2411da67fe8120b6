import type { ReadDb } from "#platform/db/connections.ts";
import type { RequestContext } from "#platform/http/route.ts";
import type { Board } from "../../queries/follow/board.ts";
import { measuredOnBoard } from "../../queries/measured/figures-of-tasks.ts";
import { planAddress } from "../plan/plan-frame.ts";
import { taskPage } from "../task/action-addresses.ts";
import { SystemPart } from "./system-part.tsx";

const mostShown = 20;

type Context = Pick<RequestContext, "clock" | "language" | "to"> & { readonly db: ReadDb };

/** What the system counts for the work of a board in the period that runs. */
export async function boardMeasured(board: Board, { db, clock, language, to }: Context) {
	const all = await measuredOnBoard(db, board, clock.now());
	const rows = all.slice(0, mostShown).map(({ text, occurrenceId, planId, target, figure }) => ({
		text: text.length > 120 ? `${text.slice(0, 118)}…` : text,
		address: occurrenceId ? taskPage(occurrenceId) : planAddress(planId, "/tong-hop"),
		target,
		many: figure,
	}));
	return <SystemPart {...{ rows, language, to }} />;
}
