import { z } from "zod";
import { type ErasableFields, getErasableFields } from "#platform/events/erasable-fields.ts";
import { erasePersonalFields } from "#platform/events/erase.ts";
import { action, page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { ConfirmAction, Field, Head } from "#platform/ui/index.ts";
import { citizensMatters } from "./audit-trail.tsx";
import { wordsOfField } from "./data-words.ts";
import { erasureAddress, trailAddress } from "./erasure-address.ts";
import { wordsOfEvent } from "./event-words.ts";
import { recordMessages } from "./record-messages.ts";
import { fieldsInWords } from "./trail-details.ts";
import { momentOf } from "./trail-table.tsx";
import { erasesPersonalFields } from "./who-sees-records.ts";

const address = erasureAddress(":id");
const params = z.object({ id: z.string().max(30) });

const askErasure = page({
	address,
	who: erasesPersonalFields,
	params,
	show: async ({ params: { id } }, context) => {
		const { language, form, to } = context;
		const words = recordMessages[language].erasure;
		const event = await getErasableFields(context.db, id);
		const title = words.title(id);
		return {
			title,
			noindex: true,
			trail: [{ label: recordMessages[language].trail.title, address: trailAddress }],
			body: (
				<>
					<Head
						title={title}
						lede={words.event(wordsOfEvent(event.name, language), momentOf(event.at, language))}
					/>
					<ConfirmAction
						form={form}
						action={to(erasureAddress(id))}
						title={words.whatGoes}
						consequences={[...whatGoes(event, language), words.stays, words.recorded]}
						confirm={words.confirm}
						goBack={{ label: words.back, address: to(trailAddress) }}
					>
						<Field
							type="text"
							width="full"
							name="document"
							label={words.document}
							hint={words.documentHint}
							maxlength={200}
						/>
						<Field
							type="text"
							name="article"
							label={words.article}
							hint={words.articleHint}
							maxlength={100}
						/>
						<Field
							type="textarea"
							name="reason"
							label={words.reason}
							hint={words.reasonHint}
							rows={3}
							maxlength={1000}
						/>
					</ConfirmAction>
				</>
			),
		};
	},
});

/** Of citizens' matters the names of the fields alone: what stands in them is no administrator's business. */
function whatGoes({ name, fields }: ErasableFields, language: Language): string[] {
	const isHidden = citizensMatters.includes(name.split("/")[0] ?? "");
	if (!isHidden) return fieldsInWords("personal", fields, language);
	const { field } = recordMessages[language].erasure;
	return Object.keys(fields).map((key) => field(wordsOfField("personal", key, language)));
}

const words = (longest: number) => z.string().trim().min(1).max(longest);

const erase = action({
	address,
	who: erasesPersonalFields,
	params,
	input: z.strictObject({ document: words(200), article: words(100), reason: words(1000) }),
	again: { address },
	run: async ({ params: { id }, body }, { trx, actor, from, clock, language }) => {
		const ground = `${body.article}, ${body.document}`;
		const by = { actor, from, at: clock.now().toString() };
		await erasePersonalFields(trx, { ...by, events: [id], ground, reason: body.reason });
		return { redirect: trailAddress, notice: recordMessages[language].erasure.done(id) };
	},
});

export const erasePages = [askErasure, erase];
