import { defineConfig } from 'vite';

export default defineConfig({
  base: '/graphiql/',
  resolve: { dedupe: ['graphql', 'react', 'react-dom', '@graphiql/react'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 8192,
  },
  // `npm run dev` serves the page alone; the API is a Groundtrack server's.
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080' } },
});
