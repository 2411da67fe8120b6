import { z } from "zod";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import {
	discardDeadJob,
	type JobInTrouble,
	jobsInTrouble,
	retryDeadJob,
} from "#platform/jobs/jobs-in-trouble.ts";
import {
	Actions,
	Button,
	ButtonLink,
	ConfirmAction,
	DataTable,
	EmptyState,
	Form,
	Head,
} from "#platform/ui/index.ts";
import { recordMessages } from "./record-messages.ts";
import { momentOf } from "./trail-table.tsx";
import { tendsMachinery } from "./who-sees-records.ts";

export const deadJobsAddress = "/quan-tri/viec-nen";
const JobId = z.object({ id: z.string().regex(/^\d{1,18}$/) });

const listPage = page({
	address: deadJobsAddress,
	who: tendsMachinery,
	show: async (_, context) => {
		const { language } = context;
		const words = recordMessages[language].jobs;
		return {
			title: words.title,
			noindex: true,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<DataTable<JobInTrouble>
						caption={words.title}
						captionHidden
						narrow="fold"
						columns={[
							{ head: words.job, cell: (job) => `${job.name} (${job.id})`, namesRow: true },
							{ head: words.error, cell: (job) => job.error },
							{
								head: words.failed,
								cell: (job) => <time datetime={job.failedAt}>{momentOf(job.failedAt, language)}</time>,
							},
							{ head: words.attempts, cell: (job) => `${job.attempts}/${job.maxAttempts}`, numeric: true },
							{ head: words.next, cell: (job) => <Next job={job} context={context} /> },
						]}
						rows={await jobsInTrouble(context.db)}
						empty={<EmptyState title={words.none}>{words.noneNext}</EmptyState>}
					/>
				</>
			),
		};
	},
});

function Next({ job, context }: { readonly job: JobInTrouble; readonly context: RequestContext<Person> }) {
	const words = recordMessages[context.language].jobs;
	if (!job.dead) return <>{words.nextAt(momentOf(job.nextAt, context.language))}</>;
	const address = context.to(`${deadJobsAddress}/${job.id}`);
	return (
		<>
			<p>{words.dead}</p>
			<Form
				form={context.form}
				action={`${address}/chay-lai`}
				prefix={job.id}
				label={`${words.retry} ${job.name}`}
			>
				<Actions>
					<Button small>{words.retry}</Button>
					<ButtonLink kind="link" address={`${address}/bo`}>
						{words.discard}
					</ButtonLink>
				</Actions>
			</Form>
		</>
	);
}

const byOf = ({ actor, from, clock }: RequestContext<Person>) => ({
	actor,
	from,
	at: clock.now().toString(),
});

const retry = action({
	address: `${deadJobsAddress}/:id/chay-lai`,
	who: tendsMachinery,
	params: JobId,
	input: z.strictObject({}),
	again: { address: deadJobsAddress },
	run: async ({ params }, context) => {
		await retryDeadJob(context.trx, params.id, byOf(context));
		return { redirect: deadJobsAddress, notice: recordMessages[context.language].jobs.retried };
	},
});

const askDiscard = page({
	address: `${deadJobsAddress}/:id/bo`,
	who: tendsMachinery,
	params: JobId,
	show: ({ params }, context) => {
		const words = recordMessages[context.language].jobs;
		const title = words.discardTitle(params.id);
		return {
			title,
			noindex: true,
			trail: [{ label: words.title, address: deadJobsAddress }],
			body: (
				<>
					<Head title={title} />
					<ConfirmAction
						form={context.form}
						action={context.to(`${deadJobsAddress}/${params.id}/bo`)}
						title={title}
						consequences={[words.consequence]}
						confirm={words.discard}
						goBack={{ label: words.back, address: context.to(deadJobsAddress) }}
					/>
				</>
			),
		};
	},
});

const discard = action({
	address: `${deadJobsAddress}/:id/bo`,
	who: tendsMachinery,
	params: JobId,
	input: z.strictObject({}),
	again: { address: deadJobsAddress },
	run: async ({ params }, context) => {
		await discardDeadJob(context.trx, params.id, byOf(context));
		return { redirect: deadJobsAddress, notice: recordMessages[context.language].jobs.discarded };
	},
});

export const deadJobPages = [listPage, retry, askDiscard, discard];
