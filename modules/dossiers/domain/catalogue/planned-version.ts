import type { ProcedureVersion, VersionDetails, VersionParts } from "./version.ts";
import { isUnchanged, versionChanges } from "./version-changes.ts";

/** What is written of a version; the rest follows from who writes it, and when. */
export type VersionContent = Omit<
	ProcedureVersion,
	"id" | "procedureId" | "slug" | "unitId" | "to" | "state" | "publishedOn" | "endReason" | "illustrative"
>;

/** One procedure of a file; a list that the file does not have (null) stays as it is. */
export interface WrittenVersion {
	readonly content: VersionContent;
	readonly parts: { readonly [K in keyof VersionParts]: VersionParts[K] | null };
}

/** What is in the catalogue under the code, within the scope that is written for. */
export interface KnownProcedure {
	readonly procedureId: string;
	readonly published: readonly VersionDetails[];
	readonly drafts: readonly (VersionDetails & { readonly isHandedIn: boolean })[];
}

export interface PlannedVersion {
	readonly procedureId: string | null;
	/** draft that is written over; null: a new one */
	readonly draftId: string | null;
	readonly content: VersionContent;
	readonly parts: VersionParts;
}

export type Plan =
	| { readonly kind: "new" | "version" | "draft"; readonly planned: PlannedVersion }
	| { readonly kind: "same" }
	| { readonly kind: "refused"; readonly why: "day-taken" | "handed-in" };

const none: VersionParts = { steps: [], documents: [], fees: [], laws: [] };

/** What a row of a file would do. A file sent twice does nothing the second time. */
export function planVersion(written: WrittenVersion, known: KnownProcedure | null): Plan {
	const { content } = written;
	const draft = known?.drafts.find(({ from }) => from === content.from);
	const before = known?.published.findLast(({ from }) => from <= content.from);
	const parts = partsOf(written, draft ?? before);
	if (draft && saysTheSame(draft, content, parts)) return { kind: "same" };
	if (before && saysTheSame(before, content, parts)) return { kind: "same" };
	if (before?.from === content.from) return { kind: "refused", why: "day-taken" };
	if (draft?.isHandedIn) return { kind: "refused", why: "handed-in" };
	const planned = { procedureId: known?.procedureId ?? null, draftId: draft?.id ?? null, content, parts };
	if (draft) return { kind: "draft", planned };
	return { kind: known ? "version" : "new", planned };
}

function partsOf({ parts }: WrittenVersion, before: VersionDetails | undefined): VersionParts {
	const kept = before ?? none;
	return {
		steps: parts.steps ?? kept.steps,
		documents: parts.documents ?? kept.documents,
		fees: parts.fees ?? kept.fees,
		laws: parts.laws ?? kept.laws,
	};
}

function saysTheSame(version: VersionDetails, content: VersionContent, parts: VersionParts): boolean {
	// nothing said of desks means those of the level that settles
	const receivedAt = content.receivedAt.length > 0 ? content.receivedAt : [content.level];
	return isUnchanged(versionChanges(version, { ...version, ...content, ...parts, receivedAt }));
}
