import type { Temporal } from "temporal-polyfill";
import { type BodyView, bodiesById } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { deskProblem } from "../../desk/errors.ts";
import { worksAtDesk } from "../../policy.ts";

/** Bodies at whose desk a person works today: first those that are one-stop desks by their kind. */
export async function desksOf(
	db: ReadDb,
	actor: Person,
	today: Temporal.PlainDate,
): Promise<readonly BodyView[]> {
	const ids = [...new Set(actor.posts.flatMap(({ bodyId }) => bodyId ?? []))].filter((id) =>
		worksAtDesk(actor, id),
	);
	const bodies = [...(await bodiesById(db, ids, today)).values()].filter(({ exists }) => exists);
	return bodies.sort((a, b) => Number(isOneStop(b)) - Number(isOneStop(a)));
}

/** Centres since 1/7/2025, "Bộ phận Một cửa" before. */
export const isOneStop = ({ kindCode }: Pick<BodyView, "kindCode">): boolean =>
	/\.(tt-pvhcc|bo-phan-mot-cua)/.test(kindCode ?? "");

/** The desk that was asked for, or the first; somebody else's is told not to exist. */
export function chosenDesk(desks: readonly BodyView[], asked: string | undefined): BodyView {
	const desk = asked === undefined ? desks[0] : desks.find(({ id }) => id === asked);
	if (!desk) throw deskProblem("desk-not-yours", {});
	return desk;
}
