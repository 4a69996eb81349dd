import { checkNothingBetters } from '../helpers/check-removals.js';

checkNothingBetters('honest-good', 2, 3);
