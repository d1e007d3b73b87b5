import { UserError } from '../../core/user-error.ts';
import { listen } from '../../preview/listen.ts';
import { createGallery } from '../../gallery/server.ts';
import { createPreview } from '../../preview/server.ts';
import { courseCatalogue, galleryBundle, previewPages } from '../catalogue.ts';
import { chooseCourses } from '../project.ts';

const DEFAULT_PORT = 4600;

/** Serves the workbench and the preview LMS on this machine until it is stopped. */
export async function preview(
  coursesFolder: string,
  named: string | undefined,
  options: { port?: string },
): Promise<void> {
  const [id] = named ? chooseCourses(coursesFolder, [named], false) : [];
  const port = readPort(options.port ?? process.env.PORT);
  const app = createPreview({
    ...courseCatalogue(coursesFolder),
    pages: previewPages(),
    links: [{ label: 'All activities', href: '/activities/' }],
    dataFolder: '.eco',
  });
  app.route('/activities', createGallery(galleryBundle()));
  const { address, close } = await listen(app, port);
  console.log(`\n  EcoHeritage courses\n  ${address}${id ? `play/${id}/scorm12` : ''}\n`);
  console.log('  Only this machine can open it. Data lies in .eco/. Stop with Ctrl+C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new UserError({
    code: 'USAGE_PORT',
    message: `“${text}” is not a port.`,
    hint: 'A port is a whole number from 1 to 65535, e.g. PORT=4700 npm start.',
  });
}
