import { systemClock } from "#platform/clock/clock.ts";
import { installationSecret } from "#platform/config/secret.ts";
import type { Settings } from "#platform/config/settings.ts";
import { openFileStore } from "#platform/files/index.ts";
import type { Services } from "#platform/http/route.ts";
import { makeMailer } from "#platform/mail/index.ts";
import { makeSms } from "#platform/sms/sms.ts";

/** What handlers and jobs are given beside the database, made from the settings. */
export function makeServices(settings: Settings, origin: string): Services {
	const secret = installationSecret(settings.dataFolder);
	const { oidcIssuer, oidcClientId, oidcClientSecret, oidcName } = settings;
	return {
		installation: {
			demo: settings.demo,
			secure: origin.startsWith("https:"),
			origin,
			secret,
			signOn:
				oidcIssuer && oidcClientId && oidcClientSecret
					? { issuer: oidcIssuer, clientId: oidcClientId, clientSecret: oidcClientSecret, name: oidcName }
					: null,
		},
		files: openFileStore(settings, systemClock),
		mailer: makeMailer(settings),
		sms: makeSms(settings),
	};
}
