import { type Browser, chromium } from "playwright-core";
import { unpackChromium } from "./chromium/unpack-chromium.ts";

/**
 * Starts Chromium from npm. Without its sandbox, which needs privileges that a container does not give:
 * so only our own pages are ever opened with it.
 */
export async function openBrowser(): Promise<Browser> {
	const { executable, env } = await unpackChromium();
	return chromium.launch({
		executablePath: executable,
		env: { ...definedEnv(), ...env },
		chromiumSandbox: false,
		args: [
			"--font-render-hinting=none",
			"--disable-gpu",
			"--disable-webgl",
			"--force-color-profile=srgb",
			"--no-zygote",
		],
	});
}

function definedEnv(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}
