import { isAbsolute, resolve } from "node:path";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { configProblem } from "./errors.ts";

/** One setting: its place in the environment, what it is for, and how it is read. The README's table is made from these. */
interface Setting<S extends z.ZodType = z.ZodType> {
	readonly env: string;
	readonly meaning: { readonly vi: string; readonly en: string };
	readonly schema: S;
	readonly secret?: boolean;
}

const setting = <S extends z.ZodType>(
	env: string,
	vi: string,
	en: string,
	schema: S,
	secret = false,
): Setting<S> => ({ env, meaning: { vi, en }, schema, secret });

const flag = z
	.enum(["0", "1", "true", "false"])
	.default("0")
	.transform((text) => text === "1" || text === "true");
const text = z.string().min(1).optional();
const day = z
	.string()
	.refine(isDay)
	.transform((typed) => Temporal.PlainDate.from(typed))
	.optional();

/** Every setting there is. The environment is read here and nowhere else. */
export const settingsTable = {
	port: setting(
		"PORT",
		"Cổng nghe",
		"Port to listen on",
		z.coerce.number().int().min(0).max(65535).default(8080),
	),
	host: setting("HOST", "Địa chỉ nghe", "Address to listen on", z.string().min(1).default("127.0.0.1")),
	databaseUrl: setting(
		"DATABASE_URL",
		"Máy chủ PostgreSQL 15 trở lên; để trống thì chương trình tự chạy PostgreSQL của mình",
		"PostgreSQL server, 15 or later; when empty the program runs its own",
		z.url({ protocol: /^postgres(ql)?$/ }).optional(),
		true,
	),
	dataFolder: setting("GUONG_DATA", "Thư mục dữ liệu", "Data folder", z.string().min(1).default("du-lieu")),
	demo: setting("GUONG_DEMO", "1: nạp dữ liệu minh họa", "1: load the illustrative data", flag),
	today: setting(
		"GUONG_TODAY",
		"Đặt đồng hồ ở một ngày (yyyy-mm-dd)",
		"Set the clock to a day (yyyy-mm-dd)",
		day,
	),
	origin: setting(
		"GUONG_ORIGIN",
		"Địa chỉ công khai, ví dụ https://guong.example.vn",
		"Public origin, such as https://guong.example.vn",
		z.url().optional(),
	),
	trustProxy: setting(
		"GUONG_TRUST_PROXY",
		"1: tin X-Forwarded-For của máy chủ đứng trước",
		"1: believe X-Forwarded-For of the proxy in front",
		flag,
	),
	separateWorker: setting(
		"GUONG_SEPARATE_WORKER",
		"1: việc nền chạy ở tiến trình riêng (guong worker)",
		"1: background jobs run in a process of their own (guong worker)",
		flag,
	),
	noRateLimit: setting(
		"GUONG_NO_RATE_LIMIT",
		"1: bỏ giới hạn số lần gọi (chỉ để đo)",
		"1: no rate limits (for measuring only)",
		flag,
	),
	logLevel: setting(
		"GUONG_LOG",
		"Mức nhật ký: debug, info, warn, error",
		"Log level: debug, info, warn, error",
		z.enum(["debug", "info", "warn", "error", "silent"]).default("warn"),
	),
	smtpUrl: setting("SMTP_URL", "Máy chủ thư, smtp://người:mật-khẩu@máy:cổng", "Mail server", text, true),
	mailFrom: setting("MAIL_FROM", "Người gửi thư", "Sender of mail", text),
	smsUrl: setting(
		"SMS_URL",
		"Cổng tin nhắn nhận JSON qua HTTP",
		"SMS gateway that takes JSON over HTTP",
		z.url({ protocol: /^https?$/ }).optional(),
	),
	smsToken: setting("SMS_TOKEN", "Khóa của cổng tin nhắn", "Key of the SMS gateway", text, true),
	s3Endpoint: setting("S3_ENDPOINT", "Kho tệp tương thích S3", "S3-compatible store", z.url().optional()),
	s3Bucket: setting("S3_BUCKET", "Tên ngăn chứa S3", "S3 bucket", text),
	s3Region: setting("S3_REGION", "Vùng S3", "S3 region", z.string().min(1).default("us-east-1")),
	s3AccessKey: setting("S3_ACCESS_KEY_ID", "Khóa truy cập S3", "S3 access key", text, true),
	s3SecretKey: setting("S3_SECRET_ACCESS_KEY", "Khóa bí mật S3", "S3 secret key", text, true),
	oidcIssuer: setting("OIDC_ISSUER", "Nơi đăng nhập một lần (OIDC)", "OIDC issuer", z.url().optional()),
	oidcClientId: setting("OIDC_CLIENT_ID", "Mã ứng dụng OIDC", "OIDC client id", text),
	oidcClientSecret: setting("OIDC_CLIENT_SECRET", "Khóa ứng dụng OIDC", "OIDC client secret", text, true),
	oidcName: setting(
		"OIDC_NAME",
		"Tên hiện trên nút",
		"Name on the button",
		z.string().min(1).default("VNeID"),
	),
} as const;

export type Settings = {
	readonly [K in keyof typeof settingsTable]: z.output<(typeof settingsTable)[K]["schema"]>;
};

/**
 * Reads all settings at once, so that a person hears of every fault, not of the first.
 * `overrides` are the command line's flags, by name of the setting's place in the environment.
 * Throws the Problem `config/bad-settings`.
 */
export function readSettings(
	environment: Readonly<Record<string, string | undefined>>,
	overrides: Readonly<Record<string, string | undefined>> = {},
	workingFolder = process.cwd(),
): Settings {
	const faults: string[] = [];
	const values: Record<string, unknown> = {};
	for (const [name, { env, schema, secret }] of Object.entries(settingsTable) as [string, Setting][]) {
		const typed = overrides[env] ?? (environment[env] || undefined);
		const parsed = schema.safeParse(typed);
		if (parsed.success) values[name] = parsed.data;
		else faults.push(secret ? env : `${env}=${typed ?? ""}`);
	}
	if (faults.length > 0) throw configProblem("bad-settings", { faults });
	const settings = values as unknown as Settings;
	const dataFolder = isAbsolute(settings.dataFolder)
		? settings.dataFolder
		: resolve(workingFolder, settings.dataFolder);
	return { ...settings, dataFolder };
}

function isDay(typed: string): boolean {
	try {
		Temporal.PlainDate.from(typed, { overflow: "reject" });
		return /^\d{4}-\d\d-\d\d$/.test(typed);
	} catch {
		return false;
	}
}
