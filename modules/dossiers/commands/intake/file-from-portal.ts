import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { FiledDossier } from "../../domain/intake/call.ts";
import { intakeProblem } from "../../intake/errors.ts";
import type { IntakeGround } from "../../queries/intake/judge-rows.ts";
import { dossierOfForm } from "../../store/life/dossiers.ts";
import { takeInDossier } from "../life/take-in-dossier.ts";
import type { IntakeContext } from "./intake-context.ts";

/** The same dossier of a source is the same form, however often it is sent. */
function formKeyOf(sourceId: string, code: string): string {
	const hex = createHash("sha256").update(`${sourceId}\0${code}`).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Lays a dossier that was filed online on the desk: it is filed, and nobody has looked at it. It may be laid only where the
 * source has its territory; the person who files is told of nothing here, the portal does that.
 */
export async function fileFromPortal(
	trx: WriteTransaction,
	{
		sourceId,
		told,
		ground,
	}: { readonly sourceId: string; readonly told: FiledDossier; readonly ground: IntakeGround },
	context: IntakeContext,
): Promise<{ readonly outcome: "added" | "same"; readonly code: string }> {
	const formKey = formKeyOf(sourceId, told.code);
	const before = await dossierOfForm(trx, formKey);
	if (before) return { outcome: "same", code: before.code };
	const filedAt = Temporal.Instant.from(told.filedAt);
	if (Temporal.Instant.compare(filedAt, context.clock.now()) > 0) throw intakeProblem("call-filed-ahead", {});
	const day = context.clock.today().toString();
	await ground.bodies.prepare([told.deskBody, told.body].map((text) => ({ text, day })));
	const [desk, handling] = [ground.bodies.find(told.deskBody, day), ground.bodies.find(told.body, day)];
	if ("wrong" in desk) throw intakeProblem("intake-body-foreign", { body: told.deskBody });
	if ("wrong" in handling) throw intakeProblem("intake-body-foreign", { body: told.body });
	const version = ground.findVersion(told.procedureCode, day, handling);
	if (!version) throw intakeProblem("call-procedure-unknown", { code: told.procedureCode });
	const { kind, name, phone = null, email = null, address = null } = told.applicant;
	const taken = await takeInDossier(
		trx,
		null,
		{
			deskBodyId: desk.bodyId,
			handlingBodyId: handling.bodyId,
			versionId: version.versionId,
			channel: "portal",
			applicant: { kind, name, phone, email, address },
			filedAt,
			papers: told.papers.map((paper) => ({ name: paper.name })),
			proxy: told.proxy ?? null,
			wantsPost: told.wantsPost ?? null,
			details: { source: sourceId, sourceCode: told.code },
			formKey,
		},
		{ action: "file" },
		context,
	);
	return { outcome: "added", code: taken.code };
}
