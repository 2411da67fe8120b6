import { z } from "zod";
import { peopleOn } from "#modules/accounts/index.ts";
import { action, type FormState, page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import type { ReminderSetting } from "../../domain/reminder.ts";
import { noticeMessages } from "../../follow/notice-messages.ts";
import { reminderMessages } from "../../follow/reminder-messages.ts";
import { workReaders } from "../../policy.ts";
import { keepReminderSetting, reminderSettings } from "../../store/follow/reminder-setting.ts";
import { noticesAddress } from "./notices.tsx";

const address = `${noticesAddress}/cai-dat`;
const mails = ["daily", "weekly", "never"] as const;

/** How I want to be reminded by mail. */
export const showReminderSettings = page({
	address,
	who: workReaders,
	show: async (_, { db, actor, today, language, to, form }) => {
		const words = reminderMessages[language].settings;
		const setting = (await reminderSettings(db, [actor.personId]))(actor.personId);
		const [person] = await peopleOn(db, [actor.personId], today);
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: noticeMessages[language].title, address: noticesAddress }],
			body: (
				<>
					<Head
						title={words.title}
						lede={words.lede}
						meta={person?.email ? words.address(person.email) : words.noAddress}
					>
						<Links items={[{ address: to("/lich-viec"), label: reminderMessages[language].feed.about }]} />
					</Head>
					<Part id="thu" title={words.mail}>
						<SettingForm {...{ form, language, setting }} action={to(address)} />
					</Part>
				</>
			),
		};
	},
});

interface FormProps {
	readonly form: FormState;
	readonly language: Language;
	readonly setting: ReminderSetting;
	readonly action: string;
}

function SettingForm({ form, language, setting, action: send }: FormProps) {
	const words = reminderMessages[language].settings;
	const hours = Array.from({ length: 24 }, (_, hour) => ({
		value: String(hour),
		label: words.hourName(hour),
	}));
	return (
		<Form form={form} action={send}>
			<Field
				name="thu"
				type="radio"
				label={words.mail}
				value={setting.mail}
				options={mails.map((mail) => ({
					value: mail,
					label: words.mails[mail],
					hint: words.mailHints[mail],
				}))}
			/>
			<Field name="gap" type="checkbox" label={words.atOnce} checked={setting.atOnce} />
			<Field
				name="gio"
				type="select"
				label={words.hour}
				hint={words.hourHint}
				value={String(setting.hour)}
				options={hours}
				empty={false}
			/>
			<Field
				name="yen_tu"
				type="select"
				label={words.quietFrom}
				value={String(setting.quietFrom)}
				options={hours}
				empty={false}
			/>
			<Field
				name="yen_den"
				type="select"
				label={words.quietTo}
				hint={words.quietHint}
				value={String(setting.quietTo)}
				options={hours}
				empty={false}
			/>
			<Field
				name="truoc"
				type="number"
				label={words.daysBefore}
				hint={words.daysBeforeHint}
				value={String(setting.daysBefore)}
			/>
			<Field
				name="ngon_ngu"
				type="radio"
				label={words.language}
				value={setting.language}
				options={(["vi", "en"] as const).map((each) => ({ value: each, label: words.languages[each] }))}
			/>
			<Actions>
				<Button>{words.save}</Button>
			</Actions>
		</Form>
	);
}

const hour = z.coerce.number().int().min(0).max(23);

export const sendReminderSettings = action({
	address,
	who: workReaders,
	input: z.strictObject({
		thu: z.enum(mails),
		gap: z.literal("on").optional(),
		gio: hour,
		yen_tu: hour,
		yen_den: hour,
		truoc: z.coerce.number().int().min(0).max(15),
		ngon_ngu: z.enum(["vi", "en"]),
	}),
	again: { address },
	run: async ({ body }, { trx, actor, clock, language }) => {
		const setting: ReminderSetting = {
			mail: body.thu,
			atOnce: body.gap === "on",
			hour: body.gio,
			quietFrom: body.yen_tu,
			quietTo: body.yen_den,
			daysBefore: body.truoc,
			language: body.ngon_ngu,
		};
		await keepReminderSetting(trx, actor.personId, setting, clock.now());
		return { redirect: address, notice: reminderMessages[language].settings.saved };
	},
});
