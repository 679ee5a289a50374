import { command } from '../../commands/command.ts';
import { DEBUG } from '../../commands/shared-options.ts';
import { SHELLS } from './shell.ts';

/** `cnca completion`: a script for the start-up file of a shell. */
export const completion = command({
  needs: 'nothing',
  name: 'completion',
  words: '<shell>',
  values: SHELLS,
  summary: 'print what completes command lines of cnca in a shell',
  options: [DEBUG],
  examples: [
    { command: 'eval "$(cnca completion bash)"', says: 'a line for ~/.bashrc' },
    { command: 'source <(cnca completion zsh)', says: 'a line for ~/.zshrc' },
    { command: 'cnca completion fish | source', says: 'a line for ~/.config/fish/config.fish' },
  ],
  run: async (_, words) => (await import('./run-completion.ts')).completion(words),
});
