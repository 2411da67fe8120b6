import type { KeptFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import type { DossierView } from "../../queries/desk/dossier-view.ts";
import type { StoredPaperFile } from "../../store/desk/paper-files.ts";

/** What each part of a dossier's page is given. */
export interface DossierProps {
	readonly view: DossierView;
	readonly context: RequestContext<Person>;
	readonly files: readonly (StoredPaperFile & { readonly file: KeptFile })[];
}

/** Whose turn it is. */
export function whereIs({ dossier, body }: Pick<DossierView, "dossier" | "body">): string {
	const atDesk = ["filed", "awaiting-supplement", "received", "returned", "settled"];
	const id = atDesk.includes(dossier.state) ? dossier.deskBodyId : dossier.handlingBodyId;
	return body(id ?? dossier.handlingBodyId);
}
