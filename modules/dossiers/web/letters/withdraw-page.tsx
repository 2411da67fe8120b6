import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { ConfirmAction, Field, Head } from "#platform/ui/index.ts";
import { withdrawLetter } from "../../commands/letters/sign-letter.ts";
import { referenceOf } from "../../domain/letters/letter-series.ts";
import { stepsIn } from "../../domain/letters/steps.ts";
import { letterProblem } from "../../letters/errors.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { takesLetterStep } from "../../letters/policy.ts";
import { deskWorkers } from "../../policy.ts";
import { letterAddress, lettersAddress } from "./addresses.ts";
import { inLetters, ofLetter, openedLetter, seenVersion } from "./opened-letter.ts";

const address = "/thu-xin-loi/:id/rut";

export const showWithdraw = page({
	address,
	who: deskWorkers,
	params: ofLetter,
	async show({ params }, context) {
		const { form, language, to } = context;
		const { letter, dossier } = await openedLetter(context.db, params.id, context);
		if (!takesLetterStep(context.actor, dossier, "withdraw")) throw letterProblem("letter-not-yours", {});
		if (!stepsIn(letter.state).includes("withdraw")) throw letterProblem("letter-step-not-possible", {});
		const words = letterMessages[language].withdraw;
		const title = words.title(dossier.code);
		const reference = referenceOf(letter);
		const hidden = (
			<>
				{form.hidden}
				<input type="hidden" name="phien_ban" value={String(letter.version)} />
			</>
		);
		return {
			...inLetters(context),
			title,
			body: (
				<>
					<Head title={title} />
					<ConfirmAction
						form={{ ...form, hidden }}
						action={to(letterAddress(letter.id, "/rut"))}
						title={title}
						consequences={[...(reference === null ? [] : [words.number(reference)]), words.stays]}
						confirm={words.button}
						goBack={{ label: words.back, address: to(letterAddress(letter.id)) }}
					>
						<Field type="textarea" name="ly_do" rows={2} label={words.reason} maxlength={1000} />
					</ConfirmAction>
				</>
			),
		};
	},
});

export const sendWithdraw = action({
	address,
	who: deskWorkers,
	params: ofLetter,
	input: z.strictObject({ phien_ban: seenVersion, ly_do: z.string().trim().min(1).max(1000) }),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const seen = { letterId: params.id, version: body.phien_ban };
		await withdrawLetter(trx, actor, { ...seen, reason: body.ly_do }, { clock, from });
		return { redirect: lettersAddress, notice: letterMessages[language].withdraw.done };
	},
});
