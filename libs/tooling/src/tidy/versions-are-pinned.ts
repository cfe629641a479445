import type { HouseRule } from './house-file.js';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Exact versions in package.json, no registry in the lock file: an install is the same everywhere. */
export const versionsArePinned: HouseRule = (files) => {
  const manifest = JSON.parse(files.find((file) => file.path === 'package.json')?.text || '{}') as Manifest;
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const lock = files.find((file) => file.path === 'package-lock.json')?.text ?? '';
  return [
    ...versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map(([name, version]) => `${name} is not pinned: ${version}`),
    ...(/"resolved": "http/.test(lock) ? ['package-lock.json names the registry it was made with'] : []),
  ];
};
