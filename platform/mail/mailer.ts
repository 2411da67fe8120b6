import { createTransport, type SendMailOptions } from "nodemailer";
import { mailProblem } from "./errors.ts";

export interface Letter {
	readonly id: string;
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string | null;
	readonly headers: Readonly<Record<string, string>>;
}

/** Where letters go. `kept` means that this installation sends nothing out. */
export interface Mailer {
	send(letter: Letter): Promise<"sent" | "kept">;
}

declare module "../http/route.ts" {
	interface Services {
		readonly mailer: Mailer;
	}
}

/** The demo's mailer, and that of an installation without a mail server: letters stay in the outbox. */
export const keepingMailer: Mailer = { send: async () => "kept" };

/** Sends through a mail server; in the demo nothing leaves, whatever the settings say. */
export function makeMailer(settings: {
	readonly smtpUrl?: string | undefined;
	readonly mailFrom?: string | undefined;
	readonly demo: boolean;
}): Mailer {
	const { smtpUrl, mailFrom, demo } = settings;
	if (demo || !smtpUrl) return keepingMailer;
	if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol)) {
		throw mailProblem("settings-unreadable", { name: "SMTP_URL" });
	}
	const domain = /^[^\r\n]*@([A-Za-z0-9.-]+)>?$/.exec(mailFrom ?? "")?.[1];
	if (!mailFrom || !domain) throw mailProblem("settings-unreadable", { name: "MAIL_FROM" });
	// each below the time after which the database ends an idle transaction
	const times = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
	const transport = createTransport({
		url: smtpUrl,
		...times,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return {
		send: async (letter) => {
			await transport.sendMail({ ...mimeOf(letter, domain), from: mailFrom });
			return "sent";
		},
	};
}

/** The address is given as an object, so that nothing in it is read as a list or a name. */
function mimeOf({ id, to, subject, text, html, headers }: Letter, domain: string): SendMailOptions {
	return {
		to: { name: "", address: to },
		messageId: `<${id}@${domain}>`,
		subject,
		text,
		...(html === null ? {} : { html }),
		headers: { "Auto-Submitted": "auto-generated", ...headers },
	};
}
