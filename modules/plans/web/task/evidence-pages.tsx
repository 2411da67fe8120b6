import { z } from "zod";
import { download, findFile } from "#platform/files/index.ts";
import { said } from "#platform/http/field-errors.ts";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, ButtonLink, ConfirmAction, Field, Form, Head, Links } from "#platform/ui/index.ts";
import { publishEvidence, withdrawEvidence } from "../../commands/task/publish-evidence.ts";
import { readsTask, workers, workReaders } from "../../policy.ts";
import { occurrenceView } from "../../queries/task/occurrence-view.ts";
import { taskProblem } from "../../task/errors.ts";
import { evidenceMessages } from "../../task/evidence-messages.ts";
import { evidenceAddress, evidencePage, taskPage } from "./action-addresses.ts";
import { shortText } from "./paper-words.ts";

const params = z.object({ id: z.uuid(), file: z.uuid() });

/** The original, for those who may read the task. */
export const downloadEvidence = page({
	address: evidenceAddress,
	who: workReaders,
	params,
	show: async ({ params: { id, file } }, { db, actor, today, services }) => {
		const view = await occurrenceView(db, id, today);
		const reads = view !== null && readsTask(actor, view.places);
		const known = view?.evidence.some(({ fileId }) => fileId === file) ?? false;
		return download(db, services.files, file, () => reads && known);
	},
});

const publishAddress = `${evidenceAddress}/cong-khai`;

export const showPublishEvidence = page({
	address: publishAddress,
	who: workers,
	params,
	show: async ({ params: { id, file } }, { db, actor, today, language, form, to }) => {
		const view = await occurrenceView(db, id, today);
		const kept = await findFile(db, file);
		const known = view?.evidence.some(({ fileId }) => fileId === file) ?? false;
		if (!view || !kept || !known || !readsTask(actor, view.places)) throw taskProblem("evidence-unknown", {});
		const words = evidenceMessages[language];
		const title = words.publishTitle(kept.name);
		return {
			title,
			illustrative: view.plan.illustrative,
			trail: [{ label: shortText(view.text, 45), address: taskPage(id) }],
			body: (
				<>
					<Head title={title} lede={words.publishLede} />
					<p>{words.look}</p>
					<Links items={[{ address: to(evidencePage(id, file)), label: words.open }]} />
					<Form form={form} action={to(`${evidencePage(id, file)}/cong-khai`)}>
						<Field type="checkbox" name="da_xem" label={words.checked} />
						<Field type="checkbox" name="ky_so" label={words.signedAsItIs} hint={words.signedHint} />
						<Actions>
							<Button>{words.publish}</Button>
							<ButtonLink kind="link" address={to(taskPage(id))}>
								{words.back}
							</ButtonLink>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

const mustCheck = said(evidenceMessages.vi.mustCheck, evidenceMessages.en.mustCheck);

export const sendPublishEvidence = action({
	address: publishAddress,
	who: workers,
	params,
	input: z.strictObject({
		da_xem: z.literal("on", { error: mustCheck }),
		ky_so: z.literal("on").optional(),
	}),
	again: { address: publishAddress },
	run: async ({ params: { id, file }, body }, { trx, actor, clock, from, language, services }) => {
		const input = { occurrenceId: id, fileId: file, signedAsItIs: body.ky_so === "on" };
		await publishEvidence(trx, actor, input, { clock, from, files: services.files });
		return { redirect: taskPage(id), notice: evidenceMessages[language].published };
	},
});

const withdrawAddress = `${evidenceAddress}/go-bo`;

export const showWithdrawEvidence = page({
	address: withdrawAddress,
	who: workers,
	params,
	show: async ({ params: { id, file } }, { db, actor, today, language, form, to }) => {
		const view = await occurrenceView(db, id, today);
		const kept = await findFile(db, file);
		if (!view || !kept || !readsTask(actor, view.places)) throw taskProblem("evidence-unknown", {});
		const words = evidenceMessages[language];
		const title = words.withdrawTitle(kept.name);
		return {
			title,
			illustrative: view.plan.illustrative,
			trail: [{ label: shortText(view.text, 45), address: taskPage(id) }],
			body: (
				<>
					<Head title={title} />
					<ConfirmAction
						form={form}
						action={to(`${evidencePage(id, file)}/go-bo`)}
						title={title}
						consequences={words.withdrawConsequences}
						confirm={words.withdraw}
						goBack={{ label: words.back, address: to(taskPage(id)) }}
					/>
				</>
			),
		};
	},
});

export const sendWithdrawEvidence = action({
	address: withdrawAddress,
	who: workers,
	params,
	input: z.strictObject({}),
	again: { address: withdrawAddress },
	run: async ({ params: { id, file } }, { trx, actor, clock, from, language }) => {
		await withdrawEvidence(trx, actor, { occurrenceId: id, fileId: file }, { clock, from });
		return { redirect: taskPage(id), notice: evidenceMessages[language].withdrawn };
	},
});
