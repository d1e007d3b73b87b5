/** Words on buttons, in the languages that our courses and their neighbours are in. */

/** It leads on. */
export const NEXT =
  /^(?:next|continue|start|begin|proceed|forward|resume|let.s (?:go|start)|siguiente|continuar|empezar|comenzar|iniciar|adelante|suivant|continuer|commencer|démarrer|weiter|fortfahren|starten|beginnen|los|avanti|continua|inizia|próxim[oa]|seguinte|avançar|começar|dalej|rozpocznij|volgende|verder|începe|următor|înainte)(?![a-zà-ž])|^(?:>|>>|›|»|→|▶)$/i;

/** It hands an answer in. */
export const SUBMIT =
  /\b(?:check|submit|confirm|verify|keep (?:my|this)|save (?:my )?answer|send (?:my )?answer|comprobar|corregir|enviar|responder|guardar (?:mi )?respuesta|valider|vérifier|soumettre|envoyer|prüfen|überprüfen|absenden|antworten|verifica|conferma|invia|verificar|confirmar|sprawdź|zatwierdź|controleren|verifică|trimite)(?![a-zà-ž])|^(?:ok|answer|done)$/i;

/** It ends the course. */
export const LEAVE =
  /\b(?:finish|exit|quit|leave|end (?:the )?course|salir|terminar|finalizar|quitter|terminer|beenden|esci|sair|zakończ|afsluiten|ieși)(?![a-zà-ž])/i;

/** Whoever wants to get through a course leaves it alone. */
export const NEVER =
  /\b(?:close|cancel|cerrar|cancelar|fermer|schließen|chiudi|print|imprimir|download|descargar|export|import|delete|borrar|reset|restart|start (?:again|over)|retry|again|previous|back|anterior|volver|zurück|précédent|indietro|full ?screen|mute|volume|language|idioma|sprache|english|español|settings|share|log ?out|clear|undo|remove|add|hint|menu)(?![a-zà-ž])/i;

/** In a dialog: yes, go on. */
export const YES = /^(?:yes|ok|sí|si|oui|ja|sim|tak|da)$/i;
