import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import { foldedWords } from "../../domain/catalogue/folded-words.ts";
import type { VersionContent } from "../../domain/catalogue/planned-version.ts";
import { onlineScales, type VersionParts } from "../../domain/catalogue/version.ts";
import { versionDetails } from "../../queries/catalogue/versions.ts";
import { actsOfVersion, changeDraft, hasSlug, procedureOfCode } from "../../store/catalogue/keep-version.ts";
import { addProcedure, addVersion, putParts } from "../../store/catalogue/versions.ts";
import { type CatalogueContext, keptVersion, mustKeep, recordVersion } from "./catalogue-context.ts";

export interface NewVersionInput {
	readonly unitId: string | null;
	/** null: a procedure that is not in the catalogue yet */
	readonly procedureId: string | null;
	readonly content: VersionContent;
	readonly parts?: VersionParts;
	readonly illustrative?: boolean;
}

/** Enters a version as a draft, and its procedure where it is a new one. Returns the version's id. */
export async function enterVersion(
	trx: WriteTransaction,
	actor: Person,
	input: NewVersionInput,
	context: CatalogueContext,
): Promise<string> {
	await mustKeep(trx, actor, input.unitId, context);
	mustBeOnScale(input.content);
	const { illustrative = false, content } = input;
	const now = context.clock.now();
	const by = { personId: actor.personId, at: now.toString() };
	const known = await procedureOfCode(trx, content.code);
	if (known && known.id !== input.procedureId)
		throw catalogueProblem("procedure-code-taken", { code: content.code });
	const procedureId = input.procedureId ?? newId(now.epochMilliseconds);
	if (input.procedureId === null) {
		const slug = await freeSlug(trx, content);
		await addProcedure(trx, { id: procedureId, slug, illustrative, at: by.at });
	}
	const version = {
		...content,
		...{
			id: newId(now.epochMilliseconds),
			procedureId,
			unitId: input.unitId,
			to: null,
			state: "draft" as const,
		},
		...{ publishedOn: null, endReason: null, illustrative },
	};
	await addVersion(trx, version, by);
	if (input.parts) await putParts(trx, version.id, input.parts);
	await recordVersion(trx, actor, version, { action: "entered" }, context);
	return version.id;
}

/** Begins a new version with the words of a published one, from a day on: of the same unit, or as another unit's own. */
export async function copyVersion(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly versionId: string; readonly from: string; readonly unitId: string | null },
	context: CatalogueContext,
): Promise<string> {
	const source = await versionDetails(trx, input.versionId);
	if (!source) throw catalogueProblem("version-unknown", {});
	if (source.state !== "published") throw catalogueProblem("copy-from-unpublished", {});
	const content = { ...source, from: input.from, announcedOn: null, announcedBy: null, reviewOn: null };
	return enterVersion(
		trx,
		actor,
		{
			unitId: input.unitId,
			procedureId: source.procedureId,
			content,
			parts: source,
			illustrative: source.illustrative,
		},
		context,
	);
}

export interface ChangedVersion {
	readonly versionId: string;
	readonly content?: VersionContent;
	readonly parts?: Partial<VersionParts>;
}

/** Writes on in a draft that nobody has handed in. */
export async function changeVersion(
	trx: WriteTransaction,
	actor: Person,
	input: ChangedVersion,
	context: CatalogueContext,
): Promise<void> {
	const version = await keptVersion(trx, actor, input.versionId, context);
	if (version.state !== "draft") throw catalogueProblem("version-not-draft", {});
	const last = (await actsOfVersion(trx, version.id)).at(-1);
	if (last?.action === "handed-in") throw catalogueProblem("version-handed-in", {});
	if (input.content) {
		mustBeOnScale(input.content);
		const known = await procedureOfCode(trx, input.content.code);
		if (known && known.id !== version.procedureId)
			throw catalogueProblem("procedure-code-taken", { code: input.content.code });
		await changeDraft(trx, { ...version, ...input.content });
	}
	if (input.parts) await putParts(trx, version.id, input.parts);
	await recordVersion(trx, actor, version, { action: "changed" }, context);
}

function mustBeOnScale({ online }: Pick<VersionContent, "online">): void {
	if (online === null) return;
	const scale: readonly string[] = onlineScales[online.law];
	if (!scale.includes(online.level)) throw catalogueProblem("version-level-off-scale", {});
}

/** Name and code, so that an address can be read aloud and still is one procedure's alone. */
async function freeSlug(
	trx: WriteTransaction,
	{ nameVi, code }: Pick<VersionContent, "nameVi" | "code">,
): Promise<string> {
	const base = [...foldedWords(nameVi), ...foldedWords(code)].join("-");
	for (let n = 1; ; n++) {
		const slug = n === 1 ? base : `${base}-${n}`;
		if (!(await hasSlug(trx, slug))) return slug;
	}
}
