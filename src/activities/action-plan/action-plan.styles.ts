import { css } from 'lit';

export const actionPlanStyles = css`
  .what {
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--eh-space-m);
    color: var(--eh-color-text-soft);
  }
  .facts > :not(:first-child)::before {
    content: '· ';
  }
  .state {
    font-weight: 600;
  }
  .state.done {
    color: var(--eh-color-good);
  }
`;
