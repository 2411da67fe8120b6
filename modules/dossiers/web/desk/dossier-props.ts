import type { KeptFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import type { DossierState } from "../../domain/life/states.ts";
import type { DossierView } from "../../queries/desk/dossier-view.ts";
import type { StoredPaperFile } from "../../store/desk/paper-files.ts";

/** What each part of a dossier's page is given. */
export interface DossierProps {
	readonly view: DossierView;
	readonly context: RequestContext<Person>;
	readonly files: readonly (StoredPaperFile & { readonly file: KeptFile })[];
}

const atDesk: readonly DossierState[] = ["filed", "awaiting-supplement", "received", "returned", "settled"];

/** Body whose turn it is: the desk before the hand-over and after the result. */
export const whereIsBody = ({
	state,
	deskBodyId,
	handlingBodyId,
}: Pick<StoredDossier, "state" | "deskBodyId" | "handlingBodyId">): string =>
	(atDesk.includes(state) ? deskBodyId : null) ?? handlingBodyId;

export const whereIs = ({ dossier, body }: Pick<DossierView, "dossier" | "body">): string =>
	body(whereIsBody(dossier));
