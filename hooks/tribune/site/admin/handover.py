"""What is changed in Sveltia CMS so that nothing typed in the form is lost.

What is typed is in two places: in the editor of the text, and in the draft, which is what the program
saves. As published, the editor hands over to the draft a tenth of a second late. Worse, it takes in a text
with a block of code only when a file of the network has answered: until then it is empty, and what is typed
into it is lost. Here the editor takes its text in and hands it over at once, so that the draft always says
what the editor says, and saving waits for whatever is still on its way, however long it takes, never for a
time.

To look at again with another version of the program, whose sources are in its source maps:

- Lexical tells its update listener of each change, those of a word that is being composed included;
- the event ``Update`` carries the text to its field (``Jle``), and one flush of Svelte (``wo``, its ``tick``)
  carries it on to the draft;
- before it saves, the program waits for the promises given to ``VPe`` (``trackPendingFieldUpdate``).
"""

from __future__ import annotations

from typing import Final

_TAKEN_IN: Final = (
    r"(await Promise.all([...t.matchAll(/^```(?<lang>.+?)\n/gm)]"
    ".map(async({groups:{lang:e=`plain`}={}})=>tA(e))),t=qO(t)"
)
_HANDED_OVER: Final = "s?.isComposing()||(async()=>{await zl(100),s.update(()=>{if(r){"
_AWAITED: Final = "for(;S8.size;)await Promise.allSettled(S8)"
_COMPONENT: Final = "onChange:async({type:t,detail:n})=>{await wo(),"
_CHOSEN: Final = (
    "Promise.all(t.map(t=>(t.file&&!t.folder&&(t.folder=n),h3({draft:e,resource:t,libraryConfig:r}))))"
)
_PASTED: Final = "onpastecapture:e=>{ue(e)},ondrop:e=>{de(e)}"
_SAVING: Final = "if(R(T)&&n){j(_,!0);try{let r=await dze("
_SAVED: Final = "finally{j(_,!1)}}};var Re=gze()"
_CHANGED: Final = "Ake=e=>{globalThis.clearTimeout(s4),"
_KEPT: Final = "Ake.draft&&Ake.draft!==e&&Tke(Ake.draft),Ake.draft=e,globalThis.clearTimeout"
_FORGOTTEN: Final = "f4=async(e,t=``)=>{"
_RENEWED: Final = "n.cmsConfigVersion===IW.current?n:(await f4(e,t),null)"
_DRAFTS: Final = "let{databaseName:t}=e.repository??{};if(t){c4="
_LEFT: Final = (
    "{globalThis.onbeforeunload=e&&(n=>{ZX.current&&(S8.size||e.interacted&&t2(e))&&n.preventDefault()});"
)

HAND_OVER: Final = {
    # The colours of a block of code come when they come: the text does not wait for them.
    _TAKEN_IN: "(t=qO(t)",
    # At each change. The editor of nothing but code (``r``), which the form has not, keeps its pace.
    _HANDED_OVER: "if(!r){s.getEditorState().read(()=>Jle(s,o),{editor:s});return}" + _HANDED_OVER,
    # What lands may set off something else: all is there when a flush leaves nothing on its way.
    _AWAITED: "do await Promise.allSettled(S8),await wo();while(S8.size)",
    # A picture in the text tells its editor what its fields say one flush later: that is waited for, too.
    _COMPONENT: _COMPONENT.replace(
        "await wo(),", "let flushed=wo();VPe(flushed.then(()=>{})),await flushed,"
    ),
    # Pictures are read, and may be made smaller, before they are in the text.
    _CHOSEN: f"(e=>(VPe(e),e))({_CHOSEN})",
    _PASTED: "onpastecapture:e=>{VPe(ue(e))},ondrop:e=>{VPe(de(e))}",
    # What would be typed while an entry is being saved would be in no file.
    _SAVING: _SAVING.replace(
        "try{", "let fields=document.querySelector(`.content-editor>.body`);fields&&(fields.inert=!0);try{"
    ),
    _SAVED: _SAVED.replace("finally{", "finally{fields&&(fields.inert=!1),"),
    # The browser asks before it closes a page where something was typed and not saved.
    _CHANGED: _CHANGED.replace("{", _LEFT, 1).replace("globalThis.clearTimeout", _KEPT),
    # The browser keeps a draft half a second after each change, and when another is opened in its place; not
    # one that was saved or given up.
    _FORGOTTEN: _FORGOTTEN + "Ake.draft=null;",
    # A draft outlives the next letter published, which changes the lists of the form.
    _RENEWED: "n",
    # The trial keeps drafts, too.
    _DRAFTS: _DRAFTS.replace("databaseName:t", "databaseName:t=`essai`"),
}
"""What is replaced in the program, each exactly once."""
