import { listed } from './listed';

/** Messages of what was typed: commands, options, and what they are to read and write. */
export const COMMAND_MESSAGES = {
  unknownCommand: (name: string, known: readonly string[]) =>
    `There is no command "${name}". Commands: ${listed(known)}; see dangol --help.`,
  unknownOption: (name: string, command: string) =>
    `dangol ${command} has no option ${name}; see dangol ${command} --help.`,
  missingValue: (name: string) => `${name} needs a value after it.`,
  badNumber: (name: string, value: string, form: string) => `${name} must be ${form}; got "${value}".`,
  unexpected: (value: string, command: string) => `dangol ${command} does not know what to do with "${value}".`,
  noInput: () => 'Nothing to read: give --orders FILE or --events FILE.',
  noOut: () => 'Where should the model go? Give --out DIR.',
  noReportOut: () => 'Where should the page go? Give --out report.html.',
  needsOrders: () => 'Whose orders? Give --orders FILE.',
  noAudienceOut: () => 'Where should the lists go? Give --out DIR, a folder that nobody reads over the web.',
  noMembers: () =>
    'Whose consent to advertising? Give --members FILE with its columns of consent. Only where you have it elsewhere: --consent all.',
  publicAudience: (folder: string, mark: string) =>
    `${folder}: looks like a folder that is read over the web (${mark}), and the lists hold people's addresses. Name a folder elsewhere with --out.`,
  portTaken: (port: number, why: string) =>
    `Port ${port} cannot be used (${why}). Give another with --port, or leave it out: a free one is found.`,
  noRules: () => 'Which rules? dangol campaigns check campaigns.json.',
  noItem: () => 'Which item? dangol inspect ITEM --model DIR.',
  noModelGiven: () => 'Which model? Give --model DIR, or --orders FILE to train one for the occasion.',
  unknownProtocol: (name: string, known: readonly string[]) =>
    `There is no protocol "${name}". Protocols: ${listed(known)}.`,
  protocolNeeds: (protocol: string, option: string) =>
    `--protocol ${protocol} needs ${option}; see dangol evaluate --help.`,
  needsProtocol: (option: string) => `${option} belongs to --protocol; see dangol evaluate --help.`,
  cutOrShare: () => 'What is held out? Give --cut or --share, not both.',
  protocolIgnores: (protocol: string, option: string) =>
    `--protocol ${protocol} has no use for ${option}: leave it out; see dangol evaluate --help.`,
  badMap: (entry: string, roles: readonly string[]) =>
    `--map "${entry}" is not of the form role=Column (or orders.role=Column). Roles: ${listed(roles)}.`,
  badPageId: (name: string, files: readonly string[]) =>
    `--page-id ${name}: no catalogue has such a column (${listed(files)}). It is auto, link, id, code, sku, handle, or the name of a column.`,
  badZone: (zone: string) => `--zone ${zone}: not a time zone known here. Give one like Asia/Seoul or UTC.`,
} as const;
